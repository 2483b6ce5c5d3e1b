import type { Db } from '#server/db/dialect.ts'
import { teamByAgent } from '#server/queries/currentTeams.ts'
import { listAgents, listTeams } from '#server/queries/people.ts'
import { findReviewing } from '../reviewing.ts'
import { reviewersOf } from './reviewersOf.ts'

const MOST_QUEUES = 200

/** What a plan can be made of. `teamIds`: those one may plan for; null for all. */
export async function samplingOptions(db: Db, teamIds: readonly string[] | null, now: number) {
  const isMine = (teamId: string | undefined) => teamIds === null || (teamId !== undefined && teamIds.includes(teamId))
  const teamOf = await teamByAgent(db, now)
  const agents = await listAgents(db)
  const queues = await db
    .selectFrom('interaction')
    .select('queue')
    .distinct()
    .where('queue', 'is not', null)
    .where('started_at', '>=', now - 365 * 86_400_000)
    .orderBy('queue')
    .limit(MOST_QUEUES)
    .execute()
  const reviewers = await reviewersOf(db, [], now)
  return {
    teams: (await listTeams(db)).filter(({ id }) => isMine(id)),
    agents: agents
      .map(({ id, name }) => ({ id, name, teamId: teamOf.get(id)?.id ?? null }))
      .filter(({ teamId }) => isMine(teamId ?? undefined)),
    queues: queues.flatMap(({ queue }) => (queue === null ? [] : [queue])),
    reviewers: reviewers.map(({ id, name }) => ({ id, name })),
    isBlindByDefault: (await findReviewing(db)).isBlind,
  }
}
