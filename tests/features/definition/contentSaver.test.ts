import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '#contract/apiError.ts'
import type { DefinitionDraft } from '#contract/definitionDrafts.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { createContentKeeper } from '#features/definition/contentKeeper.ts'
import { createContentSaver, type ContentState } from '#features/definition/contentSaver.ts'
import { memoryStorage } from '#tests/support/memoryStorage.ts'

const stored: DefinitionDraft = {
  id: 'd1',
  version: 1,
  name: 'Ours',
  base: null,
  current: null,
  isBaseCurrent: true,
  createdAt: 0,
  updatedAt: 0,
  updatedBy: null,
  content: threeViews,
  checks: { problems: [], concerns: [], scoreChanges: [], reviewTime: null },
}
const named = (name: string) => ({ ...threeViews, name })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(save: (version: number, name: string) => Promise<number>) {
  const states: ContentState[] = []
  const keeper = createContentKeeper({ storage: memoryStorage(), key: 'k', sent: [], now: () => 0, onKept: () => {} })
  const saver = createContentSaver({
    stored,
    keeper,
    isHeld: false,
    save: async (version, content) => ({ ...stored, content, version: await save(version, content.name) }),
    readStored: (value) => (value === null ? null : { ...stored, version: 7, content: named('theirs') }),
    onState: (state) => states.push(state),
    onSaved: () => {},
  })
  return { saver, states }
}

test('letters typed one after the other are saved once, with the version they go on from', async () => {
  const sent: unknown[] = []
  const { saver, states } = open(async (version, name) => (sent.push([version, name]), version + 1))
  saver.change(named('O'))
  saver.change(named('Our'))
  await vi.advanceTimersByTimeAsync(2000)
  saver.change(named('Ours'))
  await vi.advanceTimersByTimeAsync(2000)
  expect(sent).toEqual([
    [1, 'Our'],
    [2, 'Ours'],
  ])
  expect(states.at(-1)).toEqual({ kind: 'saved' })
})

test('what is typed while a save is under way follows it', async () => {
  const sent: string[] = []
  let answer: (version: number) => void = () => {}
  const { saver } = open((version, name) => {
    sent.push(name)
    return sent.length === 1 ? new Promise<number>((done) => (answer = done)) : Promise.resolve(version + 1)
  })
  saver.change(named('one'))
  await vi.advanceTimersByTimeAsync(1000)
  saver.change(named('two'))
  answer(2)
  expect((await saver.flush())?.version).toBe(3)
  expect(sent).toEqual(['one', 'two'])
})

test('somebody else’s save is told and not overwritten; then the own words go on from it', async () => {
  let isStale = true
  const versions: number[] = []
  const { saver, states } = open(async (version) => {
    versions.push(version)
    if (isStale) throw new ApiError('stale', 'Per saved this draft meanwhile.', { current: {} })
    return version + 1
  })
  saver.change(named('mine'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(states.at(-1)).toMatchObject({ kind: 'stale', stored: { version: 7 } })
  saver.change(named('mine still'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(versions).toEqual([1])
  expect(await saver.flush()).toBeNull()
  isStale = false
  saver.goOnFrom({ ...stored, version: 7 }, named('mine still'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(versions).toEqual([1, 7])
  expect(states.at(-1)).toEqual({ kind: 'saved' })
})

test('without an answer it is tried again by itself', async () => {
  let tries = 0
  const { saver, states } = open(async (version) => {
    tries += 1
    if (tries < 3) throw new ApiError('unavailable', 'The server cannot be reached.')
    return version + 1
  })
  saver.change(named('kept'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(states.at(-1)).toMatchObject({ kind: 'waiting' })
  await vi.advanceTimersByTimeAsync(9000)
  expect(tries).toBe(3)
  expect(states.at(-1)).toEqual({ kind: 'saved' })
})
