import { readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { memoryMedia } from '#mocks/memoryMedia.ts'
import { loadSample } from '#server/commands/loadSample.ts'
import { inTransaction } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Database } from '#server/db/schema.ts'
import { uuidv7 } from '#server/ids.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { storeSampleCalls } from '#server/sample/storeSampleCalls.ts'
import { SAMPLE_PLACE } from './samplePlace.ts'

/** A migrated, empty organisation in memory, with what loading the sample needs of the outside. */
export async function sampleHost() {
  const clock = () => SAMPLE_PLACE.now
  const db: Kysely<Database> = openSqlite(':memory:')
  await migrate(db)
  const ids = uuidv7(clock)
  await db
    .insertInto('organisation')
    .values({ id: ids(), name: 'Sample', time_zone: 'Europe/Berlin', week_start: 1, created_at: clock() })
    .execute()
  const sampleSound = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(`../../server/sample/calls/${name}.mp3`, import.meta.url)))
  const deps = { db, media: memoryMedia(clock), clock, ids, sampleSound }
  const load = async () => {
    const recordings = await storeSampleCalls(deps, SAMPLE_CALLS)
    return inTransaction(db, 'sqlite', (trx) => loadSample(trx, deps, { recordings, personId: null }))
  }
  return { deps, load, [Symbol.asyncDispose]: () => db.destroy() }
}
