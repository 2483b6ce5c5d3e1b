import { z } from 'zod'
import { grant, role } from '#contract/session.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Caller } from '#server/policies/caller.ts'

export const rolesText = z.array(role)
export const grantsText = z.array(grant)
export const skillsText = z.array(z.string())

/** The active person behind a session; nobody when there is none. */
export async function findCaller(db: Db, authUserId: string): Promise<Caller> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('team_manager', 'team_manager.person_id', 'person.id')
    .select(['person.id', 'person.name', 'roles', 'grants', 'agent_id', 'team_manager.team_id'])
    .where('auth_user_id', '=', authUserId)
    .where('is_active', '=', 1)
    .execute()
  const [person] = rows
  if (!person) return { kind: 'nobody' }
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    roles: rolesText.parse(JSON.parse(person.roles)),
    grants: grantsText.parse(JSON.parse(person.grants)),
    agentId: person.agent_id,
    teamIds: rows.flatMap((row) => (row.team_id === null ? [] : [row.team_id])),
  }
}
