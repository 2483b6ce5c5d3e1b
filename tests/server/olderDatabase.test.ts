import { Migrator } from 'kysely'
import { expect, test } from 'vitest'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations/migrations.ts'
import { openSqlite } from '#server/node/sqlite.ts'

/** A database as it was before a migration; without a name, before signals were measured. */
async function olderDatabase(before = '005') {
  const db = openSqlite(':memory:')
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < before))
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(older) },
  }).migrateToLatest()
  expect(error).toBeUndefined()
  return db
}

test('a database with interactions gets a job that measures them, an empty one gets none', async () => {
  const [used, empty] = [await olderDatabase(), await olderDatabase()]
  const row = {
    external_id: 'e',
    channel: 'call',
    agent_id: 'a',
    started_at: 0,
    week: '2026-03-02',
    tags: '[]',
    turns: 0,
  }
  await used
    .insertInto('interaction')
    .values({ id: 'i', source: 's', content_hash: 'h', created_at: 0, ...row })
    .execute()
  await migrate(used)
  await migrate(empty)
  expect(await used.selectFrom('job').select('kind').execute()).toEqual([{ kind: 'measureSignals' }])
  expect(await empty.selectFrom('job').select('kind').execute()).toEqual([])
  await used.destroy()
  await empty.destroy()
})

test('work left with somebody who had been deactivated is anybody’s again', async () => {
  const db = await olderDatabase('010')
  const person = { email: 'e', roles: '["reviewer"]', grants: '[]', version: 1, created_at: 0 }
  for (const [id, is_active] of [
    ['gone', 0],
    ['here', 1],
  ] as const)
    await db
      .insertInto('person')
      .values({ id, name: id, is_active, ...person, email: id })
      .execute()
  const outside = { clock: () => 0, ids: () => crypto.randomUUID() }
  const of = { id: 'i', agent_id: 'a', team_id: null, channel: 'call', started_at: 0 }
  const items = [
    newAssignment(outside, of, { id: 'given', reviewer_id: 'gone' }),
    newAssignment(outside, of, {
      id: 'held',
      reviewer_id: 'gone',
      status: 'claimed',
      claimed_by: 'gone',
      claimed_until: 9,
    }),
    newAssignment(outside, of, {
      id: 'taken',
      reviewer_id: 'gone',
      status: 'claimed',
      claimed_by: 'here',
      claimed_until: 9,
    }),
    newAssignment(outside, of, { id: 'done', reviewer_id: 'gone', status: 'done', claimed_by: 'gone' }),
    newAssignment(outside, of, { id: 'theirs', reviewer_id: 'here' }),
  ]
  for (const item of items)
    await db
      .insertInto('assignment')
      .values({ ...item, interaction_id: item.id })
      .execute()
  await migrate(db)
  const now = await db.selectFrom('assignment').select(['id', 'status', 'reviewer_id', 'claimed_by']).execute()
  expect(Object.fromEntries(now.map(({ id, ...rest }) => [id, Object.values(rest)]))).toEqual({
    given: ['open', null, null],
    held: ['open', null, null],
    taken: ['claimed', null, 'here'],
    done: ['done', 'gone', 'gone'],
    theirs: ['open', 'here', null],
  })
  await db.destroy()
})
