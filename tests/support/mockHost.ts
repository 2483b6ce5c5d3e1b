import { readFile } from 'node:fs/promises'
import { openMockHost } from '#mocks/host.ts'
import { type Chosen, NOBODY } from '#mocks/personas.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { SAMPLE_PLACE } from './samplePlace.ts'

/** The host of `npm run dev` outside a browser: only the database is another one. */
export async function openTestHost() {
  let current = NOBODY
  const chosen: Chosen = { get: () => current, set: (id) => void (current = id) }
  const logged: string[] = []
  const log = (_detail: object, message: string) => void logged.push(message)
  const host = await openMockHost({
    db: openSqlite(':memory:'),
    chosen,
    clock: () => SAMPLE_PLACE.now,
    logger: { info: log, warn: log, error: log },
    sampleSound: async (name) =>
      new Uint8Array(await readFile(new URL(`../../server/sample/calls/${name}.mp3`, import.meta.url))),
  })
  return { ...host, chosen, logged }
}
