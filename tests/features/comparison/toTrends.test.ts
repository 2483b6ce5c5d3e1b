import { expect, test } from 'vitest'
import { pointCount, readWeeks, runsOf, spanOf, toTrend, usualStep } from '#features/comparison/toTrends.ts'

const dayOf = (week: string) => Date.parse(week) / 86_400_000
/** A week of n scores of 70 and 90 points, in the three dimensions alike. */
function week(start: string, n: number): number[] {
  const high = Math.floor(n / 2)
  const sums = [n, 7000 * (n - high) + 9000 * high, 49_000_000 * (n - high) + 81_000_000 * high]
  return [dayOf(start), ...sums, ...sums, ...sums]
}
const FACTORS = Array.from({ length: 60 }, () => 2)
const ADA = [...week('2026-10-05', 6), ...week('2026-10-12', 2), ...week('2026-11-02', 8)]
const SPAN = { first: dayOf('2026-10-05'), last: dayOf('2026-11-02') }

test('the text of the weeks is read number by number', () => {
  expect(readWeeks({ id: 'a', weeks: '1970-01-05 1 2 3 4 5 6 7 8 9;1970-01-12 9 8 7 6 5 4 3 2 1' })).toEqual({
    id: 'a',
    weeks: [4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  })
  expect(readWeeks({ id: 'a', weeks: '' }).weeks).toEqual([])
})

test('all trends share the weeks from the first to the last that anybody was reviewed in', () => {
  expect(
    spanOf([
      { id: 'a', weeks: ADA },
      { id: 'b', weeks: week('2026-11-16', 1) },
    ]),
  ).toEqual({
    first: dayOf('2026-10-05'),
    last: dayOf('2026-11-16'),
  })
  expect(spanOf([])).toBeNull()
  expect(spanOf([{ id: 'a', weeks: [] }])).toBeNull()
})

test('a week without reviews is a gap, and one with few has no interval', () => {
  const points = toTrend(ADA, FACTORS, 'outcome', SPAN, 1)
  expect(points.map(({ x, n, mean, low }) => [x, n, mean, low === null])).toEqual([
    [0, 6, 80, false],
    [1, 2, 80, true],
    [4, 8, 80, false],
  ])
  expect(runsOf(points).map((run) => run.map(({ x }) => x))).toEqual([[0, 1], [4]])
  expect(points[2]).toMatchObject({ fromWeek: '2026-11-02', toWeek: '2026-11-02' })
})

test('four weeks together end with the last one and add up exactly', () => {
  expect(pointCount(SPAN, 4)).toBe(2)
  const points = toTrend(ADA, FACTORS, 'outcome', SPAN, 4)
  expect(points.map(({ x, n, fromWeek, toWeek }) => [x, n, fromWeek, toWeek])).toEqual([
    [0, 6, '2026-10-05', '2026-10-05'],
    [1, 10, '2026-10-12', '2026-11-02'],
  ])
})

test('weeks are put together when most have fewer reviews than an interval needs', () => {
  expect(usualStep([{ id: 'a', weeks: ADA }])).toBe(1)
  expect(usualStep([{ id: 'a', weeks: [...ADA, ...week('2026-11-09', 1), ...week('2026-11-16', 4)] }])).toBe(4)
})
