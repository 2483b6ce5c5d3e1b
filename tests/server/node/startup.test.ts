import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '#server/node/sqlite.ts'
import { startTestServer } from '#tests/support/server.ts'

const root = resolve(import.meta.dirname, '../../..')
let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'accord-startup-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(more: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const environment = { ...process.env, ACCORD_DATA: folder, PORT: '4641', ...more }
    const child = spawn(process.execPath, [join(root, 'server/node/main.ts')], { cwd: root, env: environment })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    child.once('exit', (code) => done({ code, said: said.trim() }))
  })
}

test('an unreachable database is one sentence and exit code 1', async () => {
  const { code, said } = await run({ DATABASE_URL: 'postgres://someone@127.0.0.1:1/nothing' })
  expect(code).toBe(1)
  expect(said).toMatch(/^The database at 127\.0\.0\.1:1 cannot be reached: .+ Check DATABASE_URL\.$/)
})

test('a database of a newer Accord is left alone', async () => {
  const db = openSqlite(join(folder, 'accord.sqlite'))
  await sql`create table kysely_migration (name text, timestamp text)`.execute(db)
  await sql`insert into kysely_migration values ('999-from-the-future', '')`.execute(db)
  await db.destroy()
  const { code, said } = await run({})
  expect(code).toBe(1)
  expect(said).toMatch(/^This database was written by a newer Accord .+999-from-the-future.+$/)
})

test('a setting that cannot be read is named', async () => {
  const { code, said } = await run({ PORT: 'eighty' })
  expect([code, said]).toEqual([1, expect.stringMatching(/^The setting PORT cannot be read/)])
})

test('a second server on the same folder is refused; one that died hard leaves the folder free', async () => {
  const server = await startTestServer(4642)
  try {
    expect(statSync(join(server.dataFolder, 'server.json')).mode & 0o777).toBe(0o600)
    const second = await run({ ACCORD_DATA: server.dataFolder, PORT: '4643' })
    expect([second.code, second.said]).toEqual([1, expect.stringMatching(/^Accord already runs on the folder/)])
    const taken = await run({ PORT: '4642' })
    expect([taken.code, taken.said]).toEqual([1, expect.stringMatching(/^Port 4642 on 127\.0\.0\.1 is in use/)])
    await server.kill()
    await server.start()
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  } finally {
    await server.stop()
  }
})
