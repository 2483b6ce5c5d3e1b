import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs a tool of the house on the whole repository; what it printed stands in the failure. */
async function run(tool: string, ...words: string[]) {
  const child = spawn(process.execPath, [`node_modules/${tool}`, ...words], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const left = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  const [out, complaints, status] = await Promise.all([text(child.stdout), text(child.stderr), left])
  return { status, said: `${out}${complaints}` }
}

const PATIENCE_MS = 120_000

test('Every file is formatted as `npm run format` formats it', { timeout: PATIENCE_MS }, async () => {
  const { status, said } = await run('oxfmt/bin/oxfmt', '--check')
  expect(status, said).toBe(0)
})

test('The linter has nothing to say', { timeout: PATIENCE_MS }, async () => {
  const { status, said } = await run('oxlint/bin/oxlint', '--deny-warnings')
  expect(status, said).toBe(0)
})

test('No file, export or dependency is there without a use', { timeout: PATIENCE_MS }, async () => {
  const { status, said } = await run('knip/bin/knip.js')
  expect(status, said).toBe(0)
})
