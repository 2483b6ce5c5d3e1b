import { Migrator } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations/migrations.ts'
import { openSqlite } from '#server/node/sqlite.ts'

/** A database as it was before signals were measured. */
async function olderDatabase() {
  const db = openSqlite(':memory:')
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '005'))
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
