import { Migrator } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#server/db/migrate.ts'
import { migrations } from '#server/db/migrations/migrations.ts'
import { openSqlite } from '#server/node/sqlite.ts'

const CELL = { agent_id: 'a', week: '2026-03-02', series_id: 's', criterion_id: 'c', answer: '4', n: 3 }

test('cells written before they were kept in the order of their key are there after, and counted on', async () => {
  const db = openSqlite(':memory:')
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '004'))
  const provider = { getMigrations: () => Promise.resolve(older) }
  expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined()
  await db.insertInto('criterion_week').values(CELL).execute()
  await migrate(db)
  await db
    .insertInto('criterion_week')
    .values(CELL)
    .onConflict((conflict) =>
      conflict
        .columns(['agent_id', 'week', 'series_id', 'criterion_id', 'answer'])
        .doUpdateSet((set) => ({ n: set('criterion_week.n', '+', set.ref('excluded.n')) })),
    )
    .execute()
  expect(await db.selectFrom('criterion_week').selectAll().execute()).toEqual([{ ...CELL, n: 6 }])
  await db.destroy()
})
