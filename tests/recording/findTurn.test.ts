import { expect, test } from 'vitest'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { turnFinder } from '#recording/findTurn.ts'

const turns = (...starts: (number | null)[]): TranscriptTurn[] =>
  starts.map((startMs) => ({ speaker: 'agent', text: 'x', startMs, endMs: null, at: null }))

test('The turn being spoken is the last one that has begun', () => {
  const find = turnFinder(turns(100, 2000, 5000))
  expect([0, 99, 100, 1999, 2000, 9999].map(find)).toEqual([null, null, 0, 0, 1, 2])
})

test('A turn without a time is passed over', () => {
  expect(turnFinder(turns(0, null, 3000))(2000)).toBe(0)
})

test('Without any times no turn is being spoken', () => {
  expect(turnFinder(turns(null, null))(1000)).toBeNull()
})

test('Turns out of order are found by their time, not their place', () => {
  expect(turnFinder(turns(0, 4000, 2000))(2500)).toBe(2)
})
