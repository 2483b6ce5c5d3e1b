import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '#contract/apiError.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import type { DraftPart, Written } from '#domain/scoring/mergeDrafts.ts'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'
import type { DraftContent, StoredDraft } from '#lib/draftStore/draftContent.ts'
import { createDraftSaver } from '#lib/draftStore/draftSaver.ts'
import { draftKey, readLocalDraft, writeLocalDraft } from '#lib/draftStore/localDraft.ts'
import type { SaverPorts } from '#lib/draftStore/saver.ts'
import type { SaveState } from '#lib/draftStore/saveState.ts'
import { memoryStorage } from '#tests/support/memoryStorage.ts'
import { storedReview as current } from '#tests/support/storedReview.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1000 }))
afterEach(() => void vi.useRealTimers())

const KEY = draftKey('db', 'p1', 'r1')

const content = (note: string): DraftContent => ({
  answers: { warmTone: { ...EMPTY_ANSWER, rating: 4, note } },
  comment: '',
  activeMs: 5,
})

const BASE: Written = { answers: {}, comment: '' }

function start(save: (body: DraftContent & { version: number }) => Promise<StoredDraft>) {
  const storage = memoryStorage()
  const states: SaveState[] = []
  const spy = vi.fn(save)
  let kept = true
  const onJoin = vi.fn<SaverPorts['onJoin']>()
  const saver = createDraftSaver({
    storage,
    key: KEY,
    version: 1,
    base: BASE,
    turns: [],
    save: spy,
    now: () => Date.now(),
    onState: (state) => states.push(state),
    onJoin,
    onKept: (isKept) => void (kept = isKept),
  })
  return { storage, states, onJoin, save: spy, saver, last: () => states.at(-1), isKept: () => kept }
}
const confirm = async (body: DraftContent & { version: number }) => ({ ...body, version: body.version + 1 })
const offline = async () => Promise.reject(new ApiError('unavailable', 'The server cannot be reached.'))

test('a change is kept in the browser at once and sent within a second and a half', async () => {
  const { storage, save, saver, last } = start(confirm)
  saver.change(content('a'))
  expect(readLocalDraft(storage, KEY)?.answers.warmTone?.note).toBe('a')
  await vi.advanceTimersByTimeAsync(1000)
  saver.change(content('ab'))
  await vi.advanceTimersByTimeAsync(500)
  expect(save).toHaveBeenCalledTimes(1)
  expect(save.mock.calls[0]?.[0]).toMatchObject({ version: 1, ...content('ab') })
  expect(last()).toMatchObject({ kind: 'saved' })
  expect(storage.length).toBe(0)
})

test('two saves are never under way at once, and what came meanwhile follows on the new version', async () => {
  let finish: (saved: StoredDraft) => void = () => {}
  const { save, saver, storage } = start(() => new Promise((resolve) => (finish = resolve)))
  saver.change(content('a'))
  void saver.send()
  saver.change(content('b'))
  void saver.send(true)
  await vi.advanceTimersByTimeAsync(4000)
  expect(save).toHaveBeenCalledTimes(1)
  finish({ ...content('a'), version: 2 })
  await vi.advanceTimersByTimeAsync(0)
  expect(readLocalDraft(storage, KEY)).toMatchObject({ version: 2, ...content('b') })
  await vi.advanceTimersByTimeAsync(1500)
  expect(save).toHaveBeenCalledTimes(2)
  expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 2, ...content('b') })
})

test('without a server the draft stays here and is tried again every five seconds', async () => {
  const { save, saver, storage, last } = start(offline)
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(1500)
  expect(last()).toEqual({ kind: 'waiting', isOffline: true })
  expect(readLocalDraft(storage, KEY)).not.toBeNull()
  await vi.advanceTimersByTimeAsync(5000)
  expect(save).toHaveBeenCalledTimes(2)
  save.mockImplementation(confirm)
  await vi.advanceTimersByTimeAsync(5000)
  expect(last()).toMatchObject({ kind: 'saved' })
  expect(storage.length).toBe(0)
})

test('an ended session keeps the draft and does not knock again by itself', async () => {
  const { save, saver, storage, last } = start(() => Promise.reject(new ApiError('not_signed_in', 'Sign in.')))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(last()).toEqual({ kind: 'signedOut' })
  expect(readLocalDraft(storage, KEY)?.answers.warmTone?.note).toBe('a')
})

const NONE: ReadonlySet<DraftPart> = new Set()
const clashing = { ...current, ...content('there') }
const stale = (stored: StoredDraft) => () => Promise.reject(new ApiError('stale', 'Changed.', { current: stored }))

test('a stale save shows the stored draft, and the own one goes on from it when it is chosen', async () => {
  const { save, saver, last, onJoin } = start(stale(clashing))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(1500)
  expect(last()).toMatchObject({ kind: 'stale', base: BASE, current: { version: 7 }, from: 'server' })
  expect(onJoin).not.toHaveBeenCalled()
  save.mockImplementation(confirm)
  saver.settle(NONE)
  await vi.advanceTimersByTimeAsync(0)
  expect(save.mock.lastCall?.[0]).toMatchObject({ version: 7, ...content('a') })
  expect(last()).toMatchObject({ kind: 'saved' })
})

test('what was changed elsewhere in other parts is added and sent with the own changes, and nobody is asked', async () => {
  const { save, saver, storage, states, onJoin } = start(confirm)
  save.mockImplementationOnce(stale(current))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(1500)
  expect(save).toHaveBeenCalledTimes(2)
  expect(save.mock.lastCall?.[0]).toMatchObject({ version: 7, ...content('a'), comment: 'from elsewhere' })
  expect(onJoin.mock.calls).toMatchObject([[{ base: BASE, theirs: { comment: 'from elsewhere' } }, ['comment']]])
  expect(states.map(({ kind }) => kind)).not.toContain('stale')
  expect(storage.length).toBe(0)
})

test('a submission that meets other changes brings them to the screen first', async () => {
  const { saver, onJoin } = start(confirm)
  await saver.pause()
  expect(saver.meet(new ApiError('stale', 'Changed.', { current }))).toBe('joined')
  expect(onJoin).toHaveBeenCalledTimes(1)
  expect(await saver.pause()).toBe(7)
})

test('an older answer does not bring back what another window has gone on from', async () => {
  let finish: (saved: StoredDraft) => void = () => {}
  const { save, saver } = start(() => new Promise((resolve) => (finish = resolve)))
  saver.change(content('a'))
  void saver.send()
  await vi.advanceTimersByTimeAsync(0)
  saver.hear({ version: 3, ...content('a'), comment: 'their window went on' })
  save.mockImplementation(confirm)
  finish({ ...content('a'), version: 2 })
  await vi.advanceTimersByTimeAsync(0)
  saver.change({ ...content('b'), comment: 'their window went on' })
  await vi.advanceTimersByTimeAsync(1500)
  expect(save.mock.lastCall?.[0]).toMatchObject({ version: 3, ...content('b'), comment: 'their window went on' })
})

test('the version in common is kept with what is unsent, so that a killed window’s changes can be put together', async () => {
  const { saver, storage } = start(offline)
  saver.change(content('a'))
  expect(readLocalDraft(storage, KEY)).toMatchObject({ version: 1, base: BASE })
  saver.hear({ version: 2, answers: {}, comment: 'there' })
  expect(readLocalDraft(storage, KEY)).toMatchObject({ version: 2, base: { comment: 'there' }, comment: 'there' })
  expect(readLocalDraft(storage, KEY)?.answers.warmTone?.note).toBe('a')
})

test('an answer that was lost is no conflict: what is stored is what was sent', async () => {
  const { save, saver, last } = start(offline)
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(1500)
  saver.change(content('ab'))
  const arrived = { ...current, version: 2, ...content('a') }
  save.mockImplementationOnce(() => Promise.reject(new ApiError('stale', 'Changed.', { current: arrived })))
  save.mockImplementation(confirm)
  await vi.advanceTimersByTimeAsync(5000)
  expect(save.mock.lastCall?.[0]).toMatchObject({ version: 2, ...content('ab') })
  expect(last()).toMatchObject({ kind: 'saved' })
})

test('a claim that was lost keeps the ratings here and knocks no more', async () => {
  const { save, saver, storage, last } = start(() => Promise.reject(new ApiError('claim_lost', 'It is taken.')))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(last()).toEqual({ kind: 'claimLost', message: 'It is taken.' })
  expect(readLocalDraft(storage, KEY)?.answers.warmTone?.note).toBe('a')
})

test('what another window saved is taken over while nothing here is unsent, and else shown beside it', async () => {
  const { save, saver, storage, last, onJoin } = start(confirm)
  saver.hear({ version: 2, ...content('there') })
  expect(onJoin.mock.lastCall?.[0]).toMatchObject({ theirs: { version: 2 } })
  saver.change(content('here'))
  saver.hear({ version: 3, ...content('there again') })
  expect(last()).toMatchObject({ kind: 'stale', from: 'window', current: { version: 3 } })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(save).not.toHaveBeenCalled()
  expect(readLocalDraft(storage, KEY)?.answers.warmTone?.note).toBe('here')
  saver.settle(NONE)
  await vi.advanceTimersByTimeAsync(0)
  expect(save.mock.lastCall?.[0]).toMatchObject({ version: 3, ...content('here') })
})

test('a page that is left sends once more, and then leaves what is unsent to others', async () => {
  const { save, saver, storage } = start(offline)
  saver.change(content('a'))
  await saver.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(storage.length).toBe(1)
})

test('after signing in again what was refused is sent', async () => {
  const { save, saver, last } = start(() => Promise.reject(new ApiError('not_found', 'Not yours.')))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(1500)
  expect(last()).toMatchObject({ kind: 'refused' })
  save.mockImplementation(confirm)
  saver.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(last()).toMatchObject({ kind: 'saved' })
})

test('choosing the stored draft forgets the own one', async () => {
  const { save, saver, storage, last } = start(stale({ ...clashing, comment: '' }))
  saver.change(content('a'))
  await vi.advanceTimersByTimeAsync(1500)
  saver.settle(new Set<DraftPart>(['answer warmTone']))
  expect(last()).toMatchObject({ kind: 'saved' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(save).toHaveBeenCalledTimes(1)
  expect(storage.length).toBe(0)
})

test('a submission waits for the save under way, and nothing is saved behind its back', async () => {
  const { save, saver, storage } = start(confirm)
  saver.change(content('a'))
  void saver.send()
  expect(await saver.pause()).toBe(2)
  saver.change(content('b'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(save).toHaveBeenCalledTimes(1)
  saver.discard()
  expect(storage.length).toBe(0)
})

test('a key pressed after the submission leaves nothing in the browser and sends nothing', async () => {
  const { save, saver, storage, states } = start(confirm)
  await saver.pause()
  saver.discard()
  states.length = 0
  saver.change(content('late'))
  void saver.send(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(storage.length).toBe(0)
  expect(save).not.toHaveBeenCalled()
  expect(states).toEqual([])
})

test('a refused submission lets saving go on', async () => {
  const { save, saver } = start(confirm)
  await saver.pause()
  saver.change(content('b'))
  saver.resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(save).toHaveBeenCalledTimes(1)
})

test('a full storage stops neither the review nor its saving', async () => {
  const { save, saver, storage, isKept } = start(confirm)
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  saver.change(content('a'))
  expect(isKept()).toBe(false)
  await vi.advanceTimersByTimeAsync(1500)
  expect(save).toHaveBeenCalledTimes(1)
})

test('a local draft that cannot be read is no draft', () => {
  const storage = memoryStorage()
  storage.setItem(KEY, '{"version":1')
  expect(readLocalDraft(storage, KEY)).toBeNull()
  storage.setItem(KEY, '{"version":1,"answers":{"a":{"rating":9}}}')
  expect(readLocalDraft(storage, KEY)).toBeNull()
  writeLocalDraft(storage, KEY, { ...content('x'), version: 3, savedAt: 1, sent: [] })
  expect(readLocalDraft(storage, KEY)).toMatchObject({ version: 3 })
})

test('time counts while the page is seen and somebody was active within half a minute', () => {
  const time = createActiveTime(500, () => Date.now())
  vi.advanceTimersByTime(10_000)
  time.touch()
  vi.advanceTimersByTime(90_000)
  expect(time.read()).toBe(500 + 10_000 + 30_000)
  time.touch()
  time.setVisible(false)
  vi.advanceTimersByTime(20_000)
  expect(time.read()).toBe(40_500)
  time.setVisible(true)
  vi.advanceTimersByTime(2000)
  expect(time.read()).toBe(42_500)
})
