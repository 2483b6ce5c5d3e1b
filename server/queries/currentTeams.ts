import type { Db } from '#server/db/dialect.ts'

/** The team an agent is in at an instant, or null. */
export async function currentTeamOf(db: Db, agentId: string, at: number): Promise<string | null> {
  const row = await selectMemberships(db, at).where('agent_id', '=', agentId).executeTakeFirst()
  return row?.team_id ?? null
}

/** Team id by agent at an instant, for these agents. */
export async function currentTeamsOf(db: Db, agentIds: readonly string[], at: number): Promise<Map<string, string>> {
  if (agentIds.length === 0) return new Map()
  const rows = await selectMemberships(db, at).where('agent_id', 'in', agentIds).execute()
  return new Map(rows.toReversed().flatMap((row) => (row.team_id === null ? [] : [[row.agent_id, row.team_id]])))
}

/** Team by agent at an instant, for every agent that is in one. */
export async function teamByAgent(db: Db, at: number): Promise<Map<string, { id: string; name: string }>> {
  const rows = await selectMemberships(db, at)
    .innerJoin('team', 'team.id', 'membership.team_id')
    .select(['team.id', 'team.name'])
    .execute()
  return new Map(rows.map((row) => [row.agent_id, { id: row.id, name: row.name }]))
}

function selectMemberships(db: Db, at: number) {
  return db
    .selectFrom('membership')
    .select(['membership.agent_id', 'membership.team_id'])
    .where('valid_from', '<=', at)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', at)]))
    .orderBy('valid_from', 'desc')
}

/** Every team an agent is or was in. */
export async function teamsOfAgent(db: Db, agentId: string): Promise<string[]> {
  const rows = await db.selectFrom('membership').select('team_id').distinct().where('agent_id', '=', agentId).execute()
  return rows.flatMap((row) => (row.team_id === null ? [] : [row.team_id]))
}
