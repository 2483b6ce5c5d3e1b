import { expect, test } from 'vitest'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { stripDots } from '#recording/stripDots.ts'

const said = (speaker: TranscriptTurn['speaker'], at: number | null): TranscriptTurn => ({
  speaker,
  text: 'x',
  startMs: null,
  endMs: null,
  at,
})

test('Messages lie between the first and the last, whatever order they come in', () => {
  const strip = stripDots([
    said('agent', 300),
    said('customer', 100),
    said('system', 0),
    said('agent', 200),
    said('bot', 900),
  ])
  expect(strip?.dots.map(({ turn, share }) => [turn, share])).toEqual([
    [1, 0],
    [3, 0.5],
    [0, 1],
  ])
})

test('A wait begins with the first unanswered message and ends with the answer', () => {
  const turns = [said('customer', 0), said('customer', 10), said('agent', 50), said('agent', 60), said('customer', 100)]
  expect(stripDots(turns)?.waits).toEqual([{ from: 0, to: 0.5 }])
  expect(stripDots(turns)?.medianReplyMs).toBe(50)
})

test('One message, or none with a time, has no strip', () => {
  expect(stripDots([])).toBeNull()
  expect(stripDots([said('agent', 5), said('customer', null)])).toBeNull()
})
