import type { Db } from '#server/db/dialect.ts'
import type { NewRow } from '#server/db/schema.ts'
import { findDefinitions, storedTargets } from '#server/queries/definitionVersions.ts'
import { agentWeekCells } from '#server/rollUp.ts'
import { type AgentScope, selectScores } from './agentScope.ts'

export type SeenCell = NewRow<'agent_week'>

/**
 * The weeks of one agent, of every series, as far as the scope allows: the stored cells, which know nothing of
 * publication; for the agent the same made of the published scores.
 */
export async function seenCells(db: Db, scope: AgentScope): Promise<SeenCell[]> {
  if (scope.isPublishedOnly) return publishedCells(db, scope)
  let query = db.selectFrom('agent_week').selectAll().where('agent_id', '=', scope.agentId)
  if (scope.channel) query = query.where('channel', 'in', scope.channel)
  if (scope.withinTeams) query = query.where('team_id', 'in', [...scope.withinTeams])
  if (scope.fromWeek) query = query.where('week', '>=', scope.fromWeek)
  if (scope.toWeek) query = query.where('week', '<=', scope.toWeek)
  return query.orderBy('week').execute()
}

async function publishedCells(db: Db, scope: AgentScope): Promise<SeenCell[]> {
  const scores = await selectScores(db, scope).selectAll('score').orderBy('score.week').execute()
  const definitionOf = await findDefinitions(
    db,
    scores.map((score) => score.definition_version_id),
  )
  return agentWeekCells(scores, (versionId) => storedTargets(definitionOf(versionId)))
}
