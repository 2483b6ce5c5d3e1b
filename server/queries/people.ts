import type { Person } from '#contract/people.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { grantsText, rolesText, skillsText } from './findCaller.ts'

export async function listPeople(db: Db): Promise<Person[]> {
  const people = await db.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute()
  const managed = await db.selectFrom('team_manager').selectAll().execute()
  return people.map((row) =>
    personOf(
      row,
      managed.flatMap((manager) => (manager.person_id === row.id ? [manager.team_id] : [])),
    ),
  )
}

export async function findPerson(db: Db, id: string): Promise<Row<'person'> | null> {
  return (await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function personShape(db: Db, row: Row<'person'>): Promise<Person> {
  const managed = await db.selectFrom('team_manager').select('team_id').where('person_id', '=', row.id).execute()
  return personOf(
    row,
    managed.map((manager) => manager.team_id),
  )
}

export function listTeams(db: Db) {
  return db.selectFrom('team').select(['id', 'name']).orderBy('name_key').execute()
}

export function listAgents(db: Db) {
  return db
    .selectFrom('agent')
    .select(['id', 'name'])
    .where('is_active', '=', 1)
    .orderBy('name_key')
    .orderBy('id')
    .execute()
}

function personOf(row: Row<'person'>, teamIds: string[]): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: rolesText.parse(JSON.parse(row.roles)),
    grants: grantsText.parse(JSON.parse(row.grants)),
    agentId: row.agent_id,
    teamIds,
    skills: skillsText.parse(JSON.parse(row.skills)),
    isActive: row.is_active === 1,
    hasAccount: row.auth_user_id !== null,
    version: row.version,
  }
}
