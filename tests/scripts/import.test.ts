import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApp } from '#server/node/openApp.ts'
import { readSettings } from '#server/node/env.ts'
import { onTestFinished, expect, test } from 'vitest'
import { collectFiles } from '../../scripts/importing/collectFiles.ts'
import { lines, row } from '../server/imports/importApp.ts'
import { wav } from '../server/imports/sounds.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'accord-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const settings = readSettings({ ACCORD_DATA: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' })
  const put = (name: string, content: string | Uint8Array) => {
    const path = join(folder, 'files', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  /** The command as it is run, waited for without stopping a server in this process. */
  const run = (...given: string[]) =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      const environment = { ...process.env, ACCORD_DATA: settings.dataFolder, LOG_LEVEL: 'silent' }
      const child = spawn(process.execPath, ['scripts/with-node.mjs', 'scripts/import.ts', ...given], {
        cwd: root,
        env: environment,
      })
      const said = { stdout: '', stderr: '' }
      child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
      child.once('close', (status) => resolve({ status, ...said }))
    })
  return { settings, files: join(folder, 'files'), put, run }
}

async function setUp(settings: ReturnType<typeof readSettings>) {
  const opened = await openApp(settings)
  const organisation = { id: 'o', name: 'Test', time_zone: 'Europe/Paris', week_start: 1, created_at: 0 }
  await opened.deps.db.insertInto('organisation').values(organisation).execute()
  await opened.close()
}

/** The real server in a process of its own, as `npm start` runs it. */
async function runServer(dataFolder: string): Promise<void> {
  const env = { ...process.env, ACCORD_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['server/node/main.ts'], { cwd: root, env })
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('Accord is ready') && resolve())
    child.once('exit', () => reject(new Error('The server ended.')))
  })
}

test('without a server the files go straight into the data folder, and again adds nothing', async () => {
  const { settings, files, put, run } = place()
  await setUp(settings)
  put('a/calls.jsonl', lines([row('1'), row('2', { startedAt: '2026-03-02 10:00' })]))
  put('b/2.wav', wav())
  put('.hidden', 'not for us')
  const first = await run(files, '--zone', 'America/New_York', '--source', 'pbx')
  expect(first).toEqual({
    status: 0,
    stdout:
      'note: 1 time had no offset; read as America/New_York.\n2 added, 0 updated, 0 unchanged, 0 left out, 1 recording.\n',
    stderr: '',
  })
  const again = await run(files, '--source', 'pbx', '--zone', 'America/New_York')
  expect(again.stdout).toContain('0 added, 0 updated, 2 unchanged')
}, 60_000)

test('with a server running it is asked, and what is left out is told by file and line', async () => {
  const { settings, files, put, run } = place()
  await setUp(settings)
  await runServer(settings.dataFolder)
  put('calls.jsonl', `${lines([row('1')])}broken\n`)
  put('notes.txt', 'hello')
  const { status, stdout } = await run(files)
  expect(status).toBe(2)
  expect(stdout).toContain('calls.jsonl:2: This is not valid JSON')
  expect(stdout).toContain('notes.txt: Accord does not know this kind of file')
  expect(stdout).toContain('1 added, 0 updated, 0 unchanged, 2 left out, 0 recordings.\n')
}, 60_000)

test('nothing done is exit 1, with one sentence', async () => {
  const { settings, files, put, run } = place()
  expect(await run(join(files, 'nowhere'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is nothing at'),
  })
  put('calls.jsonl', lines([row('1')]))
  expect(await run(files)).toMatchObject({ status: 1, stderr: expect.stringContaining('set it up') })
  await setUp(settings)
  expect(await run(files, '--zone', 'Mars')).toMatchObject({
    status: 1,
    stderr: '“Mars” is no time zone: write one such as Europe/Paris.\n',
  })
  expect(await run(files, '--what')).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage:') })
  expect(await run()).toMatchObject({ status: 1, stdout: expect.stringContaining('Usage:') })
}, 60_000)

test('files are named below the folder they share', () => {
  const { files, put } = place()
  const [a, b] = [put('x/one/a.jsonl', ''), put('x/two/a.jsonl', '')]
  expect(collectFiles([a, b]).map(({ name }) => name)).toEqual(['one/a.jsonl', 'two/a.jsonl'])
  expect(collectFiles([a]).map(({ name }) => name)).toEqual(['a.jsonl'])
  expect(collectFiles([files, a]).map(({ name }) => name)).toEqual(['one/a.jsonl', 'two/a.jsonl'])
})
