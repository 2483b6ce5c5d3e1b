import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'

type Assignment = Row<'assignment'>
type Picked = Pick<Row<'interaction'>, 'id' | 'agent_id' | 'team_id' | 'channel' | 'started_at'>

/** One interaction that somebody is to review: open to anybody and picked at random, unless `more` says otherwise. */
export function newAssignment(
  { clock, ids }: Outside,
  interaction: Picked,
  more: Partial<Assignment> = {},
): Assignment {
  return {
    id: ids(),
    interaction_id: interaction.id,
    agent_id: interaction.agent_id,
    team_id: interaction.team_id,
    channel: interaction.channel,
    started_at: interaction.started_at,
    plan_id: null,
    stratum: null,
    selection: 'random',
    purpose: 'first',
    reason: null,
    probability: null,
    is_blind: 0,
    status: 'open',
    reviewer_id: null,
    claimed_by: null,
    claimed_until: null,
    review_id: null,
    due_at: null,
    done_at: null,
    replaced_by: null,
    replaced_by_person: null,
    replace_reason: null,
    created_at: clock(),
    created_by: null,
    version: 1,
    ...more,
  }
}
