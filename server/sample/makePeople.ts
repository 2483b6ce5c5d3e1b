import type { Role } from '#contract/session.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import type { NewRow } from '#server/db/schema.ts'
import { fold } from '#server/db/dialect.ts'
import { firstDay, type SampleContext } from './context.ts'
import { LEAD_REVIEWER, LEADER, MANAGERS, REVIEWERS, sampleEmail, type SampleReviewer, TEAM_AGENTS } from './people.ts'
import { qualityOf, type Quality } from './quality.ts'
import type { Random } from './random.ts'
import { type Story, storyOf } from './stories.ts'

export const DAY_MS = 86_400_000
export const SAMPLE_SOURCE = 'sample'

/** An agent of the sample with what only the sample knows of them. */
export interface SampleAgent {
  row: NewRow<'agent'>
  team: NewRow<'team'>
  story: Story | null
  quality: (weeksAgo: number) => Quality
  spread: number
  /** First instant of a contact. */
  since: number
}

export interface SamplePeople {
  teams: NewRow<'team'>[]
  agents: SampleAgent[]
  persons: NewRow<'person'>[]
  reviewers: (SampleReviewer & { id: string })[]
  teamManagers: NewRow<'team_manager'>[]
  memberships: NewRow<'membership'>[]
  aliases: NewRow<'agent_alias'>[]
}

/** Teams, agents and everybody who can be one of the persons of Accord; none of them has an account. */
export function makePeople(context: SampleContext): SamplePeople {
  const { ids } = context
  const start = instantOf(Date.parse(`${firstDay(context)}T00:00:00Z`), context.timeZone)
  const teams = Object.keys(TEAM_AGENTS).map((name) => ({ id: ids(), name, name_key: fold(name) }))
  const agents = teams.flatMap((team) =>
    (TEAM_AGENTS[team.name] ?? []).map((name) => makeAgent(context, name, team, start)),
  )
  const person = (name: string, role: Role, agentId: string | null = null): NewRow<'person'> => ({
    id: ids(),
    auth_user_id: null,
    name,
    email: sampleEmail(name),
    roles: JSON.stringify([role]),
    grants: name === LEAD_REVIEWER ? '["leadQuality"]' : '[]',
    agent_id: agentId,
    is_active: 1,
    version: 1,
    created_at: start,
  })
  const reviewers = REVIEWERS.map((reviewer) => ({ ...reviewer, row: person(reviewer.name, 'reviewer') }))
  const managers = MANAGERS.map((name) => person(name, 'manager'))
  return {
    teams,
    agents,
    persons: [
      ...reviewers.map(({ row }) => row),
      ...managers,
      person(LEADER, 'leadership'),
      ...agents.map(({ row }) => person(row.name, 'agent', row.id)),
    ],
    reviewers: reviewers.map(({ name, leniency, row }) => ({ name, leniency, id: row.id })),
    teamManagers: teams.flatMap((team, index) => {
      const manager = managers[index]
      return manager ? [{ team_id: team.id, person_id: manager.id }] : []
    }),
    memberships: agents.map(({ row, team, since }) => ({
      id: ids(),
      agent_id: row.id,
      team_id: team.id,
      valid_from: since,
      valid_to: null,
    })),
    aliases: agents.map(({ row }, index) => ({
      source: SAMPLE_SOURCE,
      external_id: `A-${100 + index}`,
      agent_id: row.id,
    })),
  }
}

function makeAgent(
  { ids, random, now }: SampleContext,
  name: string,
  team: NewRow<'team'>,
  start: number,
): SampleAgent {
  const story = storyOf(name) ?? null
  const since = story?.tenureDays ? now - story.tenureDays * DAY_MS : start
  const usual = usualQuality(random)
  return {
    row: {
      id: ids(),
      name,
      name_key: fold(name),
      email: sampleEmail(name),
      is_active: 1,
      created_at: since,
    },
    team,
    story,
    quality: story?.quality ?? (() => usual),
    spread: story?.spread ?? 1,
    since,
  }
}

/** Most agents are about as good as each other: differences between them are smaller than between their contacts. */
function usualQuality(random: Random): Quality {
  const common = 4.28 + 0.1 * random.normal()
  return qualityOf(() => common + 0.14 * random.normal())
}
