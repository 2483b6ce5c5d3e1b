import { ownSignals } from '#domain/transcript/ownSignals.ts'
import { expect, test } from 'vitest'
import { wrote } from './turns.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

test('the first reply is from the customer’s first message to the agent’s next, a machine’s answers aside', () => {
  const turns = [wrote('agent', 0), wrote('customer', 5), wrote('bot', 6), wrote('customer', 30), wrote('agent', 95)]
  const signals = ownSignals('chat', turns, null)
  expect(signals).toMatchObject({ source: 'messages', firstReplyMs: 90, longestGapMs: 65, latencyMedianMs: null })
  expect(signals.moments).toEqual([
    { kind: 'firstReply', startMs: 5, endMs: 95 },
    { kind: 'gap', startMs: 30, endMs: 95 },
  ])
})

test('in a chat every gap counts, in letters only the one that the agent ends', () => {
  const turns = [wrote('customer', 0), wrote('agent', MINUTE), wrote('customer', DAY), wrote('agent', DAY + 2 * MINUTE)]
  expect(ownSignals('chat', turns, null).longestGapMs).toBe(DAY - MINUTE)
  expect(ownSignals('email', turns, null).longestGapMs).toBe(2 * MINUTE)
})

test('messages out of order are put in order; those without a time, and the system’s, are left out', () => {
  const turns = [wrote('agent', 400), wrote('system', 900), wrote('agent', null), wrote('customer', 100)]
  expect(ownSignals('ticket', turns, null)).toMatchObject({ firstReplyMs: 300, longestGapMs: 300 })
})

test('a reply that never came is null, and so is a gap between fewer than two messages', () => {
  expect(ownSignals('chat', [wrote('customer', 0)], null)).toMatchObject({ firstReplyMs: null, longestGapMs: null })
  expect(ownSignals('chat', [], null)).toMatchObject({ firstReplyMs: null, longestGapMs: null, moments: [] })
  const unanswered = [wrote('agent', 0), wrote('customer', 10), wrote('customer', 20)]
  expect(ownSignals('chat', unanswered, null)).toMatchObject({ firstReplyMs: null, longestGapMs: 10 })
})
