import { expect, test } from 'vitest'
import type { QueueItem } from '#contract/queue.ts'
import { queueSearch } from '#features/queue/queueSearch.ts'
import { countWords, lengthWords, subjectWords, teamsOf } from '#features/queue/queueWords.ts'

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
  expect(queueSearch.parse({ channel: 'telegram', teamId: '', search: { a: 1 } })).toEqual({})
  expect(queueSearch.parse({ channel: 'chat', search: 48213 })).toEqual({ channel: 'chat', search: '48213' })
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

test('each team is offered once, by name; interactions without one offer none', () => {
  const team = { id: 't0', name: 'Night desk' }
  expect(teamsOf([{ ...item, team }, item, { ...item, team: null }, item]).map(({ name }) => name)).toEqual([
    'Billing',
    'Night desk',
  ])
})

test('the head says how many wait, and how many of them one has begun', () => {
  expect(countWords(38, 0)).toBe('38 waiting, newest first.')
  expect(countWords(1038, 3)).toBe('1,038 waiting, 3 of them begun by you.')
})
