import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Room → the rooms it may import. Arrows point one way; no feature imports another. */
const ARROWS: Record<string, readonly string[]> = {
  domain: [],
  contract: ['domain'],
  lib: ['contract', 'domain'],
  ui: ['contract', 'domain', 'lib'],
  recording: ['contract', 'domain', 'lib', 'ui'],
  drilldown: ['contract', 'domain', 'lib', 'ui'],
  features: ['contract', 'domain', 'drilldown', 'lib', 'recording', 'ui'],
  app: ['contract', 'domain', 'features', 'lib', 'ui'],
  server: ['contract', 'domain'],
  'server/node': ['contract', 'domain', 'server'],
  mocks: ['app', 'contract', 'domain', 'lib', 'server', 'ui'],
}

/** Libraries that only some rooms may know. */
const KEPT_TO: Record<string, readonly string[]> = {
  react: ['lib', 'ui', 'recording', 'drilldown', 'features', 'app', 'mocks'],
  recharts: ['ui', 'features'],
  hono: ['server', 'server/node', 'mocks'],
  kysely: ['server', 'server/node', 'mocks'],
  msw: ['mocks'],
  '@sqlite.org/sqlite-wasm': ['mocks'],
  'better-auth': ['server/node'],
  pg: ['server/node'],
  pino: ['server/node'],
}

/** Rooms that the browser loads as pages. */
const PAGES = new Set(['contract', 'lib', 'ui', 'recording', 'drilldown', 'features', 'app'])

const root = resolve(import.meta.dirname, '..')

interface Import {
  file: string
  room: string
  target: string
  /** Only types, of which nothing is left in what runs. */
  isOfTypes: boolean
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'))
}

function roomOf(path: string): string {
  if (path.startsWith('server/node/')) return 'server/node'
  return path.replace(/^src\//, '').split('/')[0] ?? ''
}

const imports: Import[] = ['src', 'server', 'mocks'].flatMap(sourceFiles).flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(import\s+type\s[^'=]*)?(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)
  return [...found].map(([, types, target = '']) => ({
    file,
    room: roomOf(file),
    target,
    isOfTypes: types !== undefined,
  }))
})

/** Path of an import inside the project, or null for a library. */
function pathOf({ file, target }: Import): string | null {
  if (target.startsWith('.')) return relative(root, resolve(root, dirname(file), target))
  if (!target.startsWith('#')) return null
  const [room = '', ...rest] = target.slice(1).split('/')
  return [room === 'server' || room === 'mocks' ? room : `src/${room}`, ...rest].join('/')
}

test('arrows point one way: no room imports a room above it', () => {
  const wrong = imports.filter((each) => {
    const path = pathOf(each)
    if (path === null || path === 'package.json' || roomOf(path) === each.room) return false
    return !(ARROWS[each.room] ?? []).includes(roomOf(path))
  })
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('no feature imports another', () => {
  const feature = (path: string) => /^src\/features\/([^/]+)/.exec(path)?.[1]
  const wrong = imports.filter((each) => {
    const path = pathOf(each)
    const [own, other] = [feature(each.file), path === null ? undefined : feature(path)]
    return own !== undefined && other !== undefined && own !== other
  })
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('no files need each other in a circle, not even for their types', () => {
  const needs = Map.groupBy(imports, ({ file }) => file)
  const cleared = new Set<string>()
  const circleFrom = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (cleared.has(file)) return null
    for (const each of needs.get(file) ?? []) {
      const path = pathOf(each)
      const circle = path === null ? null : circleFrom(path, [...way, file])
      if (circle) return circle
    }
    cleared.add(file)
    return null
  }
  expect([...needs.keys()].map((file) => circleFrom(file, [])?.join(' → ')).filter((circle) => circle)).toEqual([])
})

test('libraries stay in their rooms', () => {
  const wrong = imports.filter(({ room, target }) =>
    Object.entries(KEPT_TO).some(
      ([library, rooms]) => (target === library || target.startsWith(`${library}/`)) && !rooms.includes(room),
    ),
  )
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('only server/node says node:', () => {
  const wrong = imports.filter(({ room, target }) => target.startsWith('node:') && room !== 'server/node')
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('no page reaches a distribution function: what they weigh is the server’s to carry', () => {
  const targets = new Map<string, string[]>()
  for (const each of imports.filter(({ isOfTypes }) => !isOfTypes))
    targets.set(each.file, [...(targets.get(each.file) ?? []), pathOf(each) ?? each.target])
  const reached = new Set(imports.filter(({ room }) => PAGES.has(room)).map(({ file }) => file))
  for (const path of reached) for (const target of targets.get(path) ?? []) reached.add(target)
  expect([...reached].filter((path) => path.startsWith('@stdlib/'))).toEqual([])
})

test('the domain knows no clock and no chance', () => {
  const wrong = sourceFiles('src/domain').filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('there are no drawers for odds and ends', () => {
  const names = ['src', 'server', 'mocks', 'tests', 'scripts'].flatMap(sourceFiles)
  const wrong = names.filter((file) => /(^|\/)(index|utils?|helpers?|common|misc|types)(\.tsx?$|\/)/.test(file))
  expect(wrong).toEqual([])
})
