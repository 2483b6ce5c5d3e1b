import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { type Db, type Engine, inTransaction } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow } from '#server/db/schema.ts'
import { bareInteraction } from './largePlace.ts'
import { AGENTS, agentId } from './reviewedPlace.ts'

/** Agents whose interactions of all weeks are there. */
export const WHOLE_AGENTS = 20

type Scored = Pick<NewRow<'score'>, 'interaction_id' | 'agent_id' | 'team_id' | 'week' | 'started_at' | 'channel'>

/**
 * The interactions behind a reviewed place's scores, and what was measured of them: of everybody since a week, of some
 * agents all. One in four customers answered; to each five that were reviewed there is one that was not.
 */
export async function fillContacts(db: Db, engine: Engine, fromWeek: string): Promise<void> {
  const below = seededRandom('customers who answer')
  await inTransaction(db, engine, async (trx) => {
    for (let agent = 0; agent < AGENTS; agent++) {
      let query = trx.selectFrom('score').where('agent_id', '=', agentId(agent))
      if (agent >= WHOLE_AGENTS) query = query.where('week', '>=', fromWeek)
      const scored: Scored[] = await query
        .select(['interaction_id', 'agent_id', 'team_id', 'week', 'started_at', 'channel'])
        .execute()
      const others = scored
        .filter((_, index) => index % 5 === 0)
        .map((one) => ({ ...one, interaction_id: `${one.interaction_id}-not` }))
      await insertRows(
        trx,
        'interaction',
        [...scored, ...others].map((one) => interactionOf(one, below(4) === 0 ? 1 + below(5) : null)),
      )
      await insertRows(
        trx,
        'interaction_signal',
        scored.map((one) => signalOf(one, below(8) === 0 ? 1 : 0)),
      )
    }
  })
}

function interactionOf(one: Scored, csat: number | null): NewRow<'interaction'> {
  const { interaction_id, agent_id, team_id, week, started_at, channel } = one
  return {
    ...bareInteraction(agent_id, interaction_id),
    team_id,
    week,
    started_at,
    channel,
    customer_ref: `customer of ${interaction_id}`,
    subject: 'A question about an invoice',
    csat_score: csat,
    csat_max: csat === null ? null : 5,
    content_hash: interaction_id.repeat(2),
  }
}

function signalOf(one: Scored, repeats: number): NewRow<'interaction_signal'> {
  const { interaction_id, agent_id, team_id, started_at, channel } = one
  return {
    interaction_id,
    agent_id,
    team_id,
    channel,
    started_at,
    source: 'transcript',
    latency_median_ms: 1200,
    latency_p90_ms: 4000,
    longest_silence_ms: 9000,
    silence_share: 0.1,
    agent_talk_share: 0.5,
    talk_over_count: 2,
    talk_over_share: 0.01,
    agent_words_per_minute: 140,
    first_reply_ms: null,
    longest_gap_ms: null,
    repeat_contacts: repeats,
    moments: '[]',
  }
}
