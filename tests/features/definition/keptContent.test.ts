import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '#contract/apiError.ts'
import type { DefinitionDraft } from '#contract/definitionDrafts.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { createContentKeeper } from '#features/definition/contentKeeper.ts'
import { createContentSaver, type ContentState } from '#features/definition/contentSaver.ts'
import { keptStart, listKept, markOf, openKept, writeKept } from '#features/definition/keptContent.ts'
import { memoryStorage } from '#tests/support/memoryStorage.ts'

const start = keptStart('db', 'ingrid', 'd1')
const named = (name: string) => ({ ...threeViews, name })
const stored = (version: number, name: string): DefinitionDraft => ({
  id: 'd1',
  version,
  name,
  base: null,
  current: null,
  isBaseCurrent: true,
  createdAt: 0,
  updatedAt: 0,
  updatedBy: null,
  content: named(name),
  checks: { problems: [], concerns: [], scoreChanges: [], reviewTime: null },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function write(save: (version: number, name: string) => Promise<DefinitionDraft>) {
  const storage = memoryStorage()
  const states: ContentState[] = []
  const keeper = createContentKeeper({ storage, key: `${start}tab`, sent: [], now: () => 5, onKept: () => {} })
  const saver = createContentSaver({
    stored: stored(1, 'first'),
    keeper,
    isHeld: false,
    save: (version, content) => save(version, content.name),
    readStored: (value) => value as DefinitionDraft,
    onState: (state) => states.push(state),
    onSaved: () => {},
  })
  return { storage, saver, states, left: () => listKept(storage, start).map(({ kept }) => kept) }
}
const offline = () => Promise.reject(new ApiError('unavailable', 'No connection.'))

test('what is typed is in the browser before the server was asked, and leaves it once the server has it', async () => {
  let isOnline = false
  const { saver, left } = write((version, name) => (isOnline ? Promise.resolve(stored(version + 1, name)) : offline()))
  saver.change(named('kept'))
  await vi.advanceTimersByTimeAsync(250)
  expect(left()).toMatchObject([{ version: 1, content: { name: 'kept' } }])
  await vi.advanceTimersByTimeAsync(3000)
  expect(left()).toHaveLength(1)
  isOnline = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(left()).toEqual([])
})

test('a save whose answer was lost is no conflict, and what was typed after it goes on from there', async () => {
  const arrived = stored(2, 'arrived')
  let requests = 0
  const sent: unknown[] = []
  const { saver, states, left } = write((version, name) => {
    sent.push([version, name])
    requests += 1
    if (requests === 1) return offline()
    if (requests === 2) return Promise.reject(new ApiError('stale', 'Saved meanwhile.', { current: arrived }))
    return Promise.resolve(stored(version + 1, name))
  })
  saver.change(named('arrived'))
  await vi.advanceTimersByTimeAsync(1000)
  saver.change(named('typed on'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual([
    [1, 'arrived'],
    [1, 'typed on'],
    [2, 'typed on'],
  ])
  expect(states.some(({ kind }) => kind === 'stale')).toBe(false)
  expect(left()).toEqual([])
})

test('a draft opens with what was left; somebody else’s save in between shows both; what has arrived is not asked about', () => {
  const left = (version: number, name: string, sent: string[] = []) => [
    { key: 'one', kept: { version, content: named(name), sent, savedAt: 1 } },
  ]
  expect(openKept([], stored(1, 'same'))).toBeNull()
  expect(openKept(left(1, 'same'), stored(2, 'same'))).toBeNull()
  expect(openKept(left(1, 'mine'), stored(1, 'before'))).toMatchObject({ isRival: false, content: { name: 'mine' } })
  expect(openKept(left(1, 'mine'), stored(2, 'theirs'))).toMatchObject({ isRival: true })
  expect(openKept(left(1, 'mine', [markOf(named('half'))]), stored(2, 'half'))).toMatchObject({ isRival: false })
})

test('entries of another person, another draft or another shape are not opened, and the newest comes first', () => {
  const storage = memoryStorage()
  const keep = (key: string, savedAt: number) =>
    writeKept(storage, key, { version: 1, content: threeViews, sent: [], savedAt })
  keep(`${start}old`, 1)
  keep(`${start}new`, 2)
  keep(keptStart('db', 'helen', 'd1'), 3)
  keep(keptStart('db', 'ingrid', 'd2'), 4)
  storage.setItem(`${start}broken`, '{')
  storage.setItem(`${start}other`, '{"version":1}')
  expect(listKept(storage, start).map(({ key }) => key)).toEqual([`${start}new`, `${start}old`])
})

test('the mark of a definition does not depend on the order of its fields, and does on its words', () => {
  const { name, ...rest } = threeViews
  expect(markOf({ ...rest, name })).toBe(markOf(threeViews))
  expect(markOf(named('other'))).not.toBe(markOf(threeViews))
})

test('a browser that keeps nothing is told of, and stops nobody', async () => {
  const told: boolean[] = []
  const storage = { ...memoryStorage(), setItem: () => { throw new Error('full') } } // prettier-ignore
  const keeper = createContentKeeper({ storage, key: 'k', sent: [], now: () => 0, onKept: (kept) => told.push(kept) })
  keeper.keep(1, threeViews)
  await vi.advanceTimersByTimeAsync(250)
  expect(told).toEqual([false])
})
