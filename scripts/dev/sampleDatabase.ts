// Makes the sample of `npm run dev` as a file: node sampleDatabase.ts FILE
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openMockHost } from '#mocks/host.ts'
import { openSqlite } from '#server/node/sqlite.ts'

const [file = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'accord-dev-'))
try {
  const db = openSqlite(join(folder, 'sample.sqlite'))
  const host = await openMockHost({
    db,
    chosen: { get: () => '', set: () => {} },
    sampleSound: async (name) =>
      new Uint8Array(await readFile(new URL(`../../server/sample/calls/${name}.mp3`, import.meta.url))),
  })
  // A copy without the log that a database on a disk keeps beside itself: one in memory could not open it.
  await sql`vacuum into ${file}`.execute(db)
  await host.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
