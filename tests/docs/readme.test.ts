import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const pages = [
  'README.md',
  'docs/guide.md',
  ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
]

test.each(pages)('every script that %s names exists', (page) => {
  const named = [...read(page).matchAll(/npm (?:run (?:-s )?)?([a-z-]+)/g)].map(([, name]) => name ?? '')
  const npmsOwn = new Set(['ci', 'install'])
  expect(named.filter((name) => !(name in packageJson.scripts) && !npmsOwn.has(name))).toEqual([])
})

test('the readme names the two commands', () => {
  expect(readme).toContain('npm start')
  expect(readme).toContain('npm test')
})

test('the settings of the readme are those the server reads', () => {
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  const known = [...read('server/node/env.ts').matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name)
  expect(known.length).toBeGreaterThan(5)
  expect(listed.toSorted()).toEqual(known.toSorted())
})

test('the defaults of host, port and data folder are those the server has', () => {
  const env = read('server/node/env.ts')
  for (const [name, value] of readme.matchAll(/^\| `(?:HOST|PORT|ACCORD_DATA|LOG_LEVEL)` \| `([^`]+)`/gm)) {
    expect(env, name).toMatch(new RegExp(`default\\('?${value?.replaceAll('.', '\\.')}'?\\)`))
  }
})

test.each(pages)('every file that %s links to exists', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path]) => path ?? '')
  expect(links.filter((path) => !existsSync(join(root, page, '..', path)))).toEqual([])
})

test('the rooms that the readme names exist', () => {
  const rooms = [...readme.matchAll(/`((?:src|server|mocks|tests)(?:\/\w+)?)`/g)].map(([, path]) => path ?? '')
  expect(rooms.length).toBeGreaterThan(8)
  expect(rooms.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
