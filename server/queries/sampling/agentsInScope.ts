import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import type { Db } from '#server/db/dialect.ts'
import { teamByAgent } from '#server/queries/currentTeams.ts'

/** Active agents whom the plan means: named, or now in one of its teams; all when it names none. */
export async function agentsInScope(db: Db, { population }: PlanSpec, now: number) {
  const { teamIds, agentIds } = population
  const agents = await db.selectFrom('agent').select(['id', 'name']).where('is_active', '=', 1).execute()
  const teams = teamIds.length > 0 ? await teamByAgent(db, now) : null
  const isMeant = (id: string) =>
    (agentIds.length === 0 || agentIds.includes(id)) && (!teams || teamIds.includes(teams.get(id)?.id ?? ''))
  return agents.filter(({ id }) => isMeant(id))
}
