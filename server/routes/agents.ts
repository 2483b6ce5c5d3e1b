import { getAgentAdjusted } from '#contract/agentAdjusted.ts'
import { getAgentBalance } from '#contract/agentBalance.ts'
import { getAgentFacts } from '#contract/agentFacts.ts'
import { getAgent, getOverview } from '#contract/agents.ts'
import { ApiError } from '#contract/apiError.ts'
import { getAgentConsistency, getConsistentAgents } from '#contract/consistency.ts'
import { getTeamCriteria } from '#contract/teamCriteria.ts'
import type { Db } from '#server/db/dialect.ts'
import { canSeeAgent } from '#server/policies/agents.ts'
import type { Caller } from '#server/policies/caller.ts'
import { findAdjusted } from '#server/queries/agent/adjusted.ts'
import { findBalance } from '#server/queries/agent/balance.ts'
import { findTeamCriteria } from '#server/queries/agent/teamCriteria.ts'
import { findAgentPage } from '#server/queries/agentPage.ts'
import { findAgentConsistency } from '#server/queries/consistency/agentConsistency.ts'
import { findConsistentAgents } from '#server/queries/consistency/findConsistentAgents.ts'
import { findAgentFacts } from '#server/queries/agent/facts.ts'
import { teamsOfAgent } from '#server/queries/currentTeams.ts'
import { findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { findOverview } from '#server/queries/overview.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function agentRoutes(routes: Routes): void {
  routes.on(getOverview, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    return findOverview(db, asPerson(caller), deps.clock(), { ...query, seriesId: version?.series_id ?? null })
  })

  routes.on(getAgent, async ({ params, query, caller, db, deps }) => {
    const version = await versionToSee(db, caller, params.id)
    const filter = { ...query, agentId: params.id, seriesId: version.series_id }
    const page = await findAgentPage(db, asPerson(caller), deps.clock(), filter, version)
    if (!page) throw noAgent()
    return page
  })

  routes.on(getAgentAdjusted, async ({ params, query, caller, db, deps }) => {
    const { series_id } = await versionToSee(db, caller, params.id)
    const filter = { ...query, agentId: params.id, seriesId: series_id }
    return findAdjusted(db, asPerson(caller), deps.clock(), filter)
  })

  routes.on(getConsistentAgents, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    return findConsistentAgents(deps, asPerson(caller), { ...query, seriesId: version?.series_id ?? null })
  })

  routes.on(getAgentConsistency, async ({ params, caller, db, deps }) => {
    const { series_id } = await versionToSee(db, caller, params.id)
    return findAgentConsistency(db, asPerson(caller), deps.clock(), { agentId: params.id, seriesId: series_id })
  })

  routes.on(getAgentFacts, async ({ params, query, caller, db, deps }) => {
    const { series_id } = await versionToSee(db, caller, params.id)
    return findAgentFacts(db, asPerson(caller), deps.clock(), { ...query, agentId: params.id, seriesId: series_id })
  })

  routes.on(getTeamCriteria, async ({ params, query, caller, db, deps }) => {
    const { series_id, content } = await versionToSee(db, caller, params.id)
    const filter = { ...query, agentId: params.id, seriesId: series_id }
    return findTeamCriteria(db, asPerson(caller), deps.clock(), filter, readDefinition(content))
  })

  routes.on(getAgentBalance, async ({ params, query, caller, db, deps }) => {
    const { series_id } = await versionToSee(db, caller, params.id)
    return findBalance(db, asPerson(caller), deps.clock(), { ...query, agentId: params.id, seriesId: series_id })
  })
}

/** What an agent's numbers are counted by, for those who may see them. */
async function versionToSee(db: Db, caller: Caller, agentId: string) {
  if (!canSeeAgent(caller, agentId, await teamsOfAgent(db, agentId))) throw noAgent()
  // Who may see everybody may still ask for nobody.
  const agent = await db.selectFrom('agent').select('id').where('id', '=', agentId).executeTakeFirst()
  if (!agent) throw noAgent()
  const version = await findPublishedVersion(db)
  if (!version) throw noAgent()
  return version
}

const noAgent = () => new ApiError('not_found', 'There is no such agent, or they are not yours to see.')
