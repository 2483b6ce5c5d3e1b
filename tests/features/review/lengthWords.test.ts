import { expect, test } from 'vitest'
import type { Interaction } from '#contract/interactions.ts'
import { lengthWords } from '#features/review/lengthWords.ts'

const words = (channel: Interaction['channel'], turns: number, durationMs: number | null) =>
  lengthWords({ channel, turns, durationMs, recording: null } as Interaction)
const MINUTE = 60_000

test('messages are counted, with the time they lie apart; only what was recorded has a length', () => {
  expect(words('email', 4, 938 * MINUTE)).toBe('4 messages over 15 h 38 min')
  expect(words('chat', 11, 13.5 * MINUTE)).toBe('11 messages over 13 min')
  expect(words('chat', 2, 40_000)).toBe('2 messages')
  expect(words('email', 1, 0)).toBe('1 message')
  expect(words('ticket', 3, null)).toBe('3 messages')
  expect(words('call', 40, 408_000)).toBe('6:48')
  expect(words('call', 40, null)).toBe('')
})
