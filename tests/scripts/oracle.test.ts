import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'accord-oracle-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const oracle = (...files: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/with-node.mjs', 'scripts/oracle.ts', ...files],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const half = { id: 'half', input: { x: 5, n: 10, conf: 0.95 }, expected: { p: 0.5 }, tolerance: 1e-9 }
const passing = file('rates.json', { method: 'proportionCI', cases: [half] })

test('a file whose cases all agree is one line and a good end', () => {
  expect(oracle(passing)).toEqual({ status: 0, stdout: 'rates 1/1\n', stderr: '' })
})

test('a case that differs, or that the domain refuses, is named with what differs', () => {
  const cases = [
    half,
    { ...half, id: 'off', expected: { p: 0.6, wilson: [null, null] } },
    { ...half, id: 'refused', input: { x: 11, n: 10 } },
  ]
  const { status, stdout } = oracle(file('mixed.json', { method: 'proportionCI', cases }), passing)
  const lines = stdout.trim().split('\n')
  expect(status).toBe(1)
  expect(lines[0]).toBe('mixed 1/3')
  expect(lines[1]).toMatch(/^ {2}off {2}p: expected 0\.6, got 0\.5; wilson\[0\]: expected null, got 0\.236/)
  expect(lines[2]).toBe('  refused  11 of 10 is not a count of successes.')
  expect(lines[3]).toBe('rates 1/1')
})

test('an unknown method fails', () => {
  const { status, stdout } = oracle(file('new.json', { method: 'toString', cases: [half] }))
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'new 0/1\n  unknown method “toString”\n' })
})

test('a file that cannot be read is named in a sentence, and the others are still run', () => {
  const { status, stdout, stderr } = oracle(
    join(folder, 'gone.json'),
    file('bad.json', '{'),
    file('list.json', []),
    passing,
  )
  expect(status).toBe(1)
  expect(stdout).toBe('rates 1/1\n')
  expect(stderr).toContain('gone.json cannot be read as a reference file: there is no such file.')
  expect(stderr).toContain('bad.json cannot be read as a reference file: it is not JSON')
  expect(stderr).toContain('list.json cannot be read as a reference file: the file: ')
})

test('without a file it says what it needs', () => {
  const { status, stderr } = oracle()
  expect(status).toBe(1)
  expect(stderr).toContain('Name the reference files')
})
