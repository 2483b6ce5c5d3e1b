import { ApiError } from '#contract/apiError.ts'
import type { Role } from '#contract/session.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { leaveWork } from './assignments/leaveWork.ts'

export interface Rights {
  name: string
  roles: Role[]
  grants: string[]
  agentId: string | null
  teamIds: string[]
  skills: string[]
}

/** Adds a person who has no account yet. */
export async function addPerson(
  trx: Trx,
  { clock, ids }: Outside,
  input: Rights & { email: string },
): Promise<Row<'person'>> {
  const known = await trx.selectFrom('person').select('id').where('email', '=', input.email).executeTakeFirst()
  if (known) throw new ApiError('conflict', `There is already somebody with the e-mail ${input.email}.`)
  const person: Row<'person'> = {
    id: ids(),
    auth_user_id: null,
    email: input.email,
    ...(await rightsColumns(trx, input)),
    is_active: 1,
    version: 1,
    created_at: clock(),
  }
  await trx.insertInto('person').values(person).execute()
  await writeTeams(trx, person.id, input.teamIds)
  return person
}

/** Changes rights; the last active administrator keeps theirs, or nobody could let anyone in. */
export async function changePerson(
  trx: Trx,
  person: Row<'person'>,
  input: Rights & { isActive: boolean; version: number },
): Promise<Row<'person'>> {
  if (person.version !== input.version) {
    throw new ApiError('stale', 'This person was changed somewhere else meanwhile; look at it again.')
  }
  if (!(input.isActive && input.roles.includes('administrator')) && (await isLastAdministrator(trx, person.id))) {
    throw new ApiError('conflict', 'This is the last administrator; make somebody else one first.')
  }
  const columns = {
    ...(await rightsColumns(trx, input)),
    is_active: input.isActive ? (1 as const) : (0 as const),
    version: person.version + 1,
  }
  await trx.updateTable('person').set(columns).where('id', '=', person.id).execute()
  if (!input.isActive || !input.roles.includes('reviewer')) await leaveWork(trx, person.id)
  await trx.deleteFrom('team_manager').where('person_id', '=', person.id).execute()
  await writeTeams(trx, person.id, input.teamIds)
  return { ...person, ...columns }
}

async function rightsColumns(trx: Trx, { name, roles, grants, agentId, teamIds, skills }: Rights) {
  if (agentId !== null) await mustExist(trx, 'agent', [agentId], 'There is no such agent.')
  await mustExist(trx, 'team', teamIds, 'There is no such team.')
  return {
    name,
    roles: JSON.stringify(roles),
    grants: JSON.stringify(grants),
    agent_id: agentId,
    skills: JSON.stringify([...new Set(skills)]),
  }
}

async function mustExist(trx: Trx, table: 'agent' | 'team', ids: string[], message: string): Promise<void> {
  if (ids.length === 0) return
  const found = await trx.selectFrom(table).select('id').where('id', 'in', ids).execute()
  if (found.length !== new Set(ids).size) throw new ApiError('not_found', message)
}

async function writeTeams(trx: Trx, personId: string, teamIds: readonly string[]): Promise<void> {
  const rows = [...new Set(teamIds)].map((team_id) => ({ team_id, person_id: personId }))
  if (rows.length > 0) await trx.insertInto('team_manager').values(rows).execute()
}

async function isLastAdministrator(trx: Trx, personId: string): Promise<boolean> {
  const administrators = await trx
    .selectFrom('person')
    .select('id')
    .where('is_active', '=', 1)
    .where('roles', 'like', '%"administrator"%')
    .execute()
  return administrators.length === 1 && administrators[0]?.id === personId
}
