import { expect, test } from 'vitest'
import { placeMarks } from '#recording/placeMarks.ts'
import { timeTicks } from '#recording/timeTicks.ts'

const MINUTE = 60_000

test('A seven-minute call on a wide screen has a tick a minute', () => {
  expect(timeTicks(6.8 * MINUTE, 700)).toEqual([0, 1, 2, 3, 4, 5, 6].map((minute) => minute * MINUTE))
})

test('An hour on a phone still leaves room between labels', () => {
  const ticks = timeTicks(60 * MINUTE, 260)
  expect(ticks).toEqual([0, 15, 30, 45].map((minute) => minute * MINUTE))
})

test('Before the page is laid out there are no ticks', () => {
  expect(timeTicks(MINUTE, 0)).toEqual([])
})

const mark = (ms: number, label: string) => ({ ms, dimension: 'friendliness' as const, label })

test('A label stands right of its glyph where there is room, else left, else not at all', () => {
  const sides = placeMarks([mark(90_000, 'ends the call'), mark(0, 'greets'), mark(2_000, 'by name')], 100_000, 400)
  expect(sides.map(({ ms, side }) => [ms, side])).toEqual([
    [0, null],
    [2_000, 'right'],
    [90_000, 'left'],
  ])
})
