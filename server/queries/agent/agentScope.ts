import type { Db } from '#server/db/dialect.ts'
import { seesUnpublished, seesWholeHistory } from '#server/policies/agents.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { SEEN_BY_AGENT } from '#server/policies/reviews.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import type { CellFilter } from '#server/queries/overviewCells.ts'

/** What is asked of one agent. */
export type AgentFilter = Omit<CellFilter, 'teamId'> & { agentId: string }

/** What may be counted of one agent, for a caller. */
export interface AgentScope extends AgentFilter {
  /** The team the agent is in now. */
  teamId: string | null
  /** Within these teams only, or everything (null). */
  withinTeams: readonly string[] | null
  /** Agents know of themselves what was published to them. */
  isPublishedOnly: boolean
}

export async function agentScope(db: Db, caller: PersonCaller, now: number, filter: AgentFilter): Promise<AgentScope> {
  const teamId = await currentTeamOf(db, filter.agentId, now)
  const isWhole = seesWholeHistory(caller, filter.agentId, teamId)
  return {
    ...filter,
    teamId,
    withinTeams: isWhole ? null : caller.teamIds,
    isPublishedOnly: !seesUnpublished(caller, filter.agentId, teamId),
  }
}

/** The agent's scores of record within a scope, of every series. */
export function selectScores(db: Db, scope: AgentScope) {
  let query = db.selectFrom('score').where('score.agent_id', '=', scope.agentId)
  if (scope.channel) query = query.where('score.channel', 'in', scope.channel)
  if (scope.withinTeams) query = query.where('score.team_id', 'in', ['', ...scope.withinTeams])
  if (scope.fromWeek) query = query.where('score.week', '>=', scope.fromWeek)
  if (scope.toWeek) query = query.where('score.week', '<=', scope.toWeek)
  return scope.isPublishedOnly ? query.where('score.review_id', 'in', publishedReviews(db, scope.agentId)) : query
}

/** Reviews that the agent was shown. */
export function publishedReviews(db: Db, agentId: string) {
  return db
    .selectFrom('review')
    .select('review.id')
    .where('review.agent_id', '=', agentId)
    .where('review.status', 'in', [...SEEN_BY_AGENT])
}
