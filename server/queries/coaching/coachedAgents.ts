import { ApiError } from '#contract/apiError.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Caller } from '#server/policies/caller.ts'
import { canCoach } from '#server/policies/coaching.ts'
import { currentTeamOf, teamByAgent } from '#server/queries/currentTeams.ts'

export interface CoachedAgent {
  id: string
  name: string
  team: { id: string; name: string } | null
}

/** Agents who work now and are the caller’s to coach, by name. */
export async function coachedAgents(db: Db, caller: Caller, now: number): Promise<CoachedAgent[]> {
  const teams = await teamByAgent(db, now)
  const agents = await db
    .selectFrom('agent')
    .select(['id', 'name'])
    .where('is_active', '=', 1)
    .orderBy('name_key')
    .orderBy('id')
    .execute()
  return agents
    .map(({ id, name }) => ({ id, name, team: teams.get(id) ?? null }))
    .filter(({ id, team }) => canCoach(caller, id, team?.id ?? null))
}

/** @throws ApiError `not_found` for an agent who is not the caller’s to coach, as for one there is not */
export async function requireCoached(db: Db, caller: Caller, now: number, agentId: string): Promise<void> {
  const agent = await db.selectFrom('agent').select('is_active').where('id', '=', agentId).executeTakeFirst()
  if (agent?.is_active === 1 && canCoach(caller, agentId, await currentTeamOf(db, agentId, now))) return
  throw new ApiError('not_found', 'There is no such agent, or they are not in a team of yours.')
}
