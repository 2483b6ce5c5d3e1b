import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { buildPages } from '../scripts/buildPages.mjs'
import { ROUTE_LIMITS, routeKilobytes } from './bench/bundle.ts'

const DIST = fileURLToPath(new URL('../dist/', import.meta.url))

beforeAll(() => buildPages())

test.each(ROUTE_LIMITS)('the $route route fetches at most $most kB of JavaScript', ({ page, most }) => {
  expect(routeKilobytes(page)).toBeLessThanOrEqual(most)
})

// Words that each keeps in its built form: names of errors, of globals, of what crosses to a worker.
const STRANGERS = [
  {
    name: 'MSW',
    source: 'node_modules/msw/lib/browser/index.js',
    words: ['mockServiceWorker', 'MOCK_ACTIVATE'],
  },
  { name: 'Hono', source: 'node_modules/hono/dist/hono-base.js', words: ['Context is not finalized'] },
  {
    name: 'SQLite',
    source: 'node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.mjs',
    words: ['sqlite3InitModule', 'sqlite3_open', 'sqlite3_prepare'],
  },
  { name: 'Kysely', source: 'node_modules/kysely/dist/esm/migration/migrator.js', words: ['kysely_migration'] },
  { name: 'the sample calls', source: 'server/sample/sampleCalls.ts', words: ['unverified-billing'] },
]

test.each(STRANGERS)('the built pages hold nothing of $name', ({ words }) => {
  const built = builtFiles()
  expect(built.length).toBeGreaterThan(5)
  for (const { name, text } of built) {
    for (const word of words) expect(text.includes(word), `“${word}” in ${name}`).toBe(false)
  }
})

test.each(STRANGERS)('$name can still be recognised by its words', ({ source, words }) => {
  const text = readFileSync(fileURLToPath(new URL(`../${source}`, import.meta.url)), 'utf8')
  for (const word of words) expect(text).toContain(word)
})

function builtFiles() {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|mjs)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(DIST, name), 'utf8') }))
}
