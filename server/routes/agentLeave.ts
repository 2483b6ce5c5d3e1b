import { ApiError } from '#contract/apiError.ts'
import { listAgentLeave, setAgentLeave as setAgentLeaveEndpoint } from '#contract/agentLeave.ts'
import { setAgentLeave } from '#server/commands/setAgentLeave.ts'
import { canSetLeave } from '#server/policies/agents.ts'
import { agentsAway } from '#server/queries/agentsAway.ts'
import { currentTeamOf, teamByAgent } from '#server/queries/currentTeams.ts'
import { listAgents } from '#server/queries/people.ts'
import type { Routes } from './routes.ts'

export function agentLeaveRoutes(routes: Routes): void {
  routes.on(listAgentLeave, async ({ caller, db, deps }) => {
    const away = await agentsAway(db, deps.clock())
    const teams = await teamByAgent(db, deps.clock())
    const agents = (await listAgents(db)).filter(({ id }) => canSetLeave(caller, teams.get(id)?.id ?? null))
    return agents.map((agent) => ({ ...agent, isAway: away.has(agent.id), until: away.get(agent.id) ?? null }))
  })

  routes.on(setAgentLeaveEndpoint, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const agent = await trx.selectFrom('agent').select('id').where('id', '=', params.id).executeTakeFirst()
      const isTheirs = agent && canSetLeave(caller, await currentTeamOf(trx, agent.id, deps.clock()))
      if (!isTheirs) throw new ApiError('not_found', 'There is no such agent, or they are not in a team of yours.')
      await setAgentLeave(trx, deps, { agentId: agent.id, ...body })
      return {}
    }),
  )
}
