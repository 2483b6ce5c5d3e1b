import { beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '#contract/apiError.ts'
import type { Review } from '#contract/reviews.ts'
import { type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import type { Written } from '#domain/scoring/mergeDrafts.ts'
import type { DraftContent } from '#lib/draftStore/draftContent.ts'
import { fingerprint } from '#lib/draftStore/fingerprint.ts'
import { beginDraft } from '#lib/draftStore/leftDrafts.ts'
import { draftKey, draftsOf, tabKey, writeLocalDraft } from '#lib/draftStore/localDraft.ts'
import { withoutQuotes, withQuotes } from '#lib/draftStore/quotes.ts'
import { sendUnsent } from '#lib/draftStore/sendUnsent.ts'
import { memoryStorage } from '#tests/support/memoryStorage.ts'
import { storedReview } from '#tests/support/storedReview.ts'

const start = draftsOf('db', 'p1')
const TURNS = [{ text: 'Good morning, this is Halden Energy.' }, { text: 'My bill is wrong again.' }]
const quote = { kind: 'turn' as const, turn: 1, start: 0, end: 23, label: 'My bill is' }

let storage: Storage
let reviews: Map<string, Review>
const saved = vi.fn<(id: string, body: DraftContent & { version: number }) => void>()

beforeEach(() => {
  storage = memoryStorage()
  reviews = new Map(['r1', 'r2', 'r3'].map((id) => [id, { ...storedReview, id, version: 1, comment: '' }]))
  saved.mockReset()
})

const written = (comment: string) => ({
  answers: { warmTone: { ...EMPTY_ANSWER, rating: 2 as const, evidence: [quote] } },
  comment,
  activeMs: 5,
})
const leave = (
  id: string,
  tab: string,
  comment: string,
  more: { version?: number; savedAt?: number; sent?: string[]; base?: Written; answers?: Answers } = {},
) =>
  writeLocalDraft(storage, tabKey(draftKey('db', 'p1', id), tab), {
    ...written(comment),
    answers: withoutQuotes(written(comment).answers, TURNS),
    version: 1,
    savedAt: 0,
    sent: [],
    ...more,
  })
const store = (id: string, change: Partial<Review>) =>
  reviews.set(id, { ...storedReview, ...reviews.get(id), ...change })
const stored = (id: string): Review => {
  const found = reviews.get(id)
  if (!found) throw new ApiError('not_found', 'There is no such review.')
  return found
}
const send = (isOpen: (key: string) => boolean = () => false) =>
  sendUnsent({
    storage,
    start,
    isOpen,
    read: async (id) => stored(id),
    readTurns: async () => TURNS,
    save: async (id, body) => {
      saved(id, body)
      const { version } = stored(id)
      if (body.version !== version) throw new ApiError('stale', 'Changed.', { current: stored(id) })
      store(id, { ...body, version: version + 1 })
    },
  })

test('what was said is not kept in the browser, and stands in the draft again when it is sent', async () => {
  leave('r1', 't1', 'half')
  expect(storage.getItem(storage.key(0) ?? '')).toMatch(/^(?!.*bill).*half/)
  await send()
  expect(stored('r1').answers).toEqual(written('half').answers)
})

test('a name that the reviewer gave is kept, words of the turn and an empty name come back as they were', () => {
  const named = (label: string) => ({ a: { ...EMPTY_ANSWER, evidence: [{ ...quote, label }] } })
  for (const label of ['My bill is', 'bill is wrong', 'Interrupted', '']) {
    const kept = withoutQuotes(named(label), TURNS)
    expect(JSON.stringify(kept)).not.toContain('bill')
    expect(withQuotes(kept, TURNS)).toEqual(named(label))
  }
})

test('the changes of all drafts are sent once, also when it is tried again', async () => {
  for (const id of ['r1', 'r2', 'r3']) leave(id, 't1', `of ${id}`)
  expect(await send()).toMatchObject({ sent: 3, waiting: 0, left: [] })
  expect(await send()).toMatchObject({ sent: 0 })
  expect([...reviews.values()].map(({ comment, version }) => [comment, version])).toEqual([
    ['of r1', 2],
    ['of r2', 2],
    ['of r3', 2],
  ])
  expect(storage.length).toBe(0)
})

test('what arrived although its answer was lost is not sent again', async () => {
  leave('r1', 't1', 'arrived')
  store('r1', { ...written('arrived'), version: 2 })
  leave('r2', 't1', 'went on', { sent: [fingerprint(written('arrived'))] })
  store('r2', { ...written('arrived'), version: 2 })
  expect(await send()).toMatchObject({ sent: 1, left: [] })
  expect(stored('r2')).toMatchObject({ comment: 'went on', version: 3 })
  expect(saved).toHaveBeenCalledTimes(1)
})

test('an open window sends its own', async () => {
  leave('r1', 't1', 'open')
  expect(await send((key) => key.endsWith(':t1'))).toMatchObject({ sent: 0 })
  expect(storage.length).toBe(1)
})

test('another person’s drafts are not touched', async () => {
  writeLocalDraft(storage, tabKey(draftKey('db', 'p2', 'r1'), 't1'), {
    ...written('x'),
    version: 1,
    savedAt: 0,
    sent: [],
  })
  expect(await send()).toEqual({ sent: 0, waiting: 0, left: [] })
  expect(storage.length).toBe(1)
})

test('what was changed, submitted or taken by others meanwhile is kept, and the person is told why', async () => {
  leave('r1', 't1', 'mine')
  store('r1', { comment: 'theirs', version: 5 })
  leave('r2', 't1', 'late')
  store('r2', { status: 'submitted', comment: 'submitted' })
  leave('r9', 't1', 'gone')
  const { left } = await send()
  expect(left.map(({ reviewId, why }) => [reviewId, why]).toSorted()).toEqual([
    ['r1', 'changed'],
    ['r2', 'submitted'],
    ['r9', 'refused'],
  ])
  expect(storage.length).toBe(3)
  expect(saved).not.toHaveBeenCalled()
})

test('a draft opens with what a killed window left, and shows what a second one left beside it', () => {
  const draft = draftKey('db', 'p1', 'r1')
  leave('r1', 't1', 'older', { savedAt: 1 })
  leave('r1', 't2', 'newer', { savedAt: 2, sent: [fingerprint(written('sent before'))] })
  leave('r1', 't3', 'sent before', { savedAt: 0 })
  const begun = beginDraft(storage, draft, { ...stored('r1'), version: 4 }, TURNS)
  expect(begun.from).toMatchObject({ comment: 'newer', version: 1, answers: written('').answers })
  expect(begun.rival).toMatchObject({ comment: 'older', key: tabKey(draft, 't1') })
  expect(begun.taken).toEqual([tabKey(draft, 't2'), tabKey(draft, 't3')])
})

test('what was changed elsewhere meanwhile, in other parts, is put together with it before it is sent', async () => {
  const base = { answers: {}, comment: '' }
  leave('r1', 't1', '', { base })
  store('r1', { comment: 'From the other device', version: 5 })
  expect(await send()).toMatchObject({ sent: 1, left: [] })
  expect(stored('r1')).toMatchObject({ ...written(''), comment: 'From the other device', activeMs: 5, version: 6 })
})

test('windows that left different parts unsent are opened together, without a question', () => {
  const draft = draftKey('db', 'p1', 'r1')
  const base = { answers: {}, comment: '' }
  leave('r1', 't1', 'from the first', { savedAt: 1, base, answers: {} })
  leave('r1', 't2', '', { savedAt: 2, base })
  leave('r1', 't3', 'from the third', { savedAt: 0, base, answers: {} })
  const begun = beginDraft(storage, draft, { ...stored('r1'), version: 4 }, TURNS)
  expect(begun.from).toMatchObject({ ...written('from the first'), version: 1 })
  expect(begun.base).toMatchObject(base)
  expect(begun.taken).toEqual([tabKey(draft, 't2'), tabKey(draft, 't1')])
  // The third says something else of the comment: it is asked, and none is thrown away.
  expect(begun.rival).toMatchObject({ comment: 'from the third', key: tabKey(draft, 't3'), base })
})

test('nothing left, nothing changed', () => {
  const begun = beginDraft(storage, draftKey('db', 'p1', 'r1'), stored('r1'), TURNS)
  expect(begun).toMatchObject({ from: { version: 1 }, hasUnsent: false, rival: null })
})
