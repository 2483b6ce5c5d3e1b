import { expect, test } from 'vitest'
import type { QueueItem } from '#contract/queue.ts'
import { commandFor, refuseClashes } from '#lib/keyboard/command.ts'
import { queueSearch } from '#features/queue/queueSearch.ts'
import { queueCommands } from '#features/queue/useQueueKeys.ts'
import { countWords, dueWords, openVerb, reviewerWords } from '#features/queue/queueWords.ts'
import { lengthWords, subjectWords } from '#ui/interactionWords.ts'

const item: QueueItem = {
  id: 'i1',
  channel: 'call',
  externalId: 'HE-1',
  subject: 'Double debit',
  queue: 'billing',
  startedAt: 0,
  durationMs: 408_000,
  turns: 1,
  hasRecording: true,
  agent: { id: 'a', name: 'Daniel Okafor' },
  team: { id: 't1', name: 'Billing' },
  draftId: null,
  why: 'random',
  reason: null,
  assignment: null,
  canTake: true,
  canReplace: false,
  canReassign: false,
}

test('an address with nonsense opens the queue without those filters', () => {
  expect(
    queueSearch.parse({ channel: 'telegram', teamId: '', search: { a: 1 }, view: 'x', why: 'luck', overdue: 'yes' }),
  ).toEqual({})
  expect(queueSearch.parse({ channel: 'chat', search: 48213 })).toEqual({ channel: ['chat'], search: '48213' })
})

test('a call is as long as it took, a chat as long as it has messages', () => {
  expect(lengthWords(item)).toBe('6:48')
  expect(lengthWords({ ...item, durationMs: null })).toBe('–')
  expect(lengthWords({ ...item, channel: 'chat', turns: 11 })).toBe('11 messages')
  expect(lengthWords({ ...item, channel: 'email' })).toBe('1 message')
})

test('an interaction without a subject is called by its queue, else by its channel and id', () => {
  expect(subjectWords({ ...item, subject: null })).toBe('billing')
  expect(subjectWords({ ...item, subject: null, queue: null })).toBe('Call HE-1')
})

const count = (n: number, isMore = false) => ({ count: n, isMore })

test('the head says how many there are, how many one has begun, and how many are late', () => {
  expect(countWords(count(38), 0, count(0))).toBe('38 to review.')
  expect(countWords(count(1000, true), 3, count(2))).toBe('1,000+ to review, 3 of them begun by you, 2 overdue.')
})

const NOW = Date.UTC(2026, 10, 18, 12)
const HOUR = 60 * 60_000

test('a due day is named when it is near, and by how much it is past; the clock is the server’s', () => {
  const due = (dueAt: number | null) => dueWords({ dueAt, isOverdue: dueAt !== null && dueAt < NOW }, NOW, 'UTC')
  expect(due(null)).toEqual({ day: '–', late: null })
  expect(due(NOW + HOUR)).toEqual({ day: 'Today', late: null })
  expect(due(NOW + 20 * HOUR)).toEqual({ day: 'Tomorrow', late: null })
  expect(due(NOW + 6 * 24 * HOUR)).toEqual({ day: '24 Nov', late: null })
  expect(due(NOW - 50 * HOUR)).toEqual({ day: '16 Nov', late: '2 days 2 h late' })
})

const assignment: NonNullable<QueueItem['assignment']> = {
  id: 'as1',
  version: 1,
  plan: null,
  dueAt: null,
  isOverdue: false,
  reviewer: null,
  holder: null,
  claimedUntil: null,
}
const amara = { id: 'p1', name: 'Amara Osei' }

test('who has it is named, oneself as you, and until when somebody is at it', () => {
  const words = (more: Partial<typeof assignment>, personId = 'p1') =>
    reviewerWords({ ...item, assignment: { ...assignment, ...more } }, personId, 'UTC')
  expect(reviewerWords(item, 'p1', 'UTC')).toEqual({ name: '–', isYou: false, until: null })
  expect(words({ reviewer: amara })).toEqual({ name: 'You', isYou: true, until: null })
  expect(words({ reviewer: amara, holder: amara, claimedUntil: NOW }, 'p2')).toEqual({
    name: 'Amara Osei',
    isYou: false,
    until: 'until 12:00',
  })
})

test('the way in says whether one goes on, begins or claims, and is absent where there is none', () => {
  expect(openVerb(item)).toBe('Review')
  expect(openVerb({ ...item, draftId: 'd' })).toBe('Continue')
  expect(openVerb({ ...item, assignment })).toBe('Claim')
  expect(openVerb({ ...item, assignment: { ...assignment, reviewer: amara } })).toBe('Review')
  expect(openVerb({ ...item, canTake: false })).toBe(null)
})

test('the keys act on the row one stands on, as far as its item allows, and never clash', () => {
  const rows: QueueItem[] = [
    { ...item, id: 'taken', canTake: false },
    { ...item, id: 'mine', assignment: { ...assignment, id: 'as2', reviewer: amara }, canReplace: true },
  ]
  const done: string[] = []
  let currentKey: string | null = null
  const commands = queueCommands(() => ({
    items: rows,
    currentKey,
    personId: 'p1',
    onCurrent: (key) => void (currentKey = key),
    onDeed: (deed, { id }) => void done.push(`${deed} ${id}`),
    next: rows[1] ?? null,
  }))
  refuseClashes(commands)
  const press = (key: string) => commandFor(commands, key)?.run()
  for (const key of [
    'Enter',
    'ArrowDown',
    'Enter',
    'ArrowDown',
    'ArrowDown',
    'Enter',
    'b',
    'r',
    'g',
    'n',
    'ArrowUp',
    'r',
  ]) {
    press(key)
  }
  expect(done).toEqual(['take mine', 'giveBack mine', 'replace mine', 'take mine'])
  expect(currentKey).toBe('taken')
})
