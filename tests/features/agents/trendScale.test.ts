import { expect, test } from 'vitest'
import { trendDomain, trendTicks, weekTicks } from '#features/agents/trendScale.ts'
import { toTrendSeries } from '#features/agents/toTrendSeries.ts'
import { seriesOf } from './weekSeries.ts'

const pointsOf = (mean: number, n = 1) =>
  toTrendSeries([seriesOf('a', [['2026-11-02', n, mean]])], 'outcome').flatMap(({ points }) => points)

test('the range starts at 40 and goes lower only for marks that need it', () => {
  expect(trendDomain(pointsOf(80))).toEqual([40, 100])
  expect(trendDomain(pointsOf(33))).toEqual([30, 100])
  expect(trendDomain(pointsOf(30, 5))).toEqual([20, 100])
  expect(trendDomain(pointsOf(0))).toEqual([0, 100])
})

test('few values are labelled', () => {
  expect(trendTicks([40, 100])).toEqual([50, 75, 100])
  expect(trendTicks([0, 100])).toEqual([0, 25, 50, 75, 100])
})

test('the first and the last week are labelled, and never two close together', () => {
  expect(weekTicks(24)).toEqual([0, 4, 8, 12, 16, 20, 23])
  expect(weekTicks(26)).toEqual([0, 5, 10, 15, 20, 25])
  expect(weekTicks(1)).toEqual([0])
  expect(weekTicks(0)).toEqual([])
  for (const count of [2, 5, 13, 53, 104, 300]) expect(weekTicks(count).length).toBeLessThanOrEqual(7)
})
