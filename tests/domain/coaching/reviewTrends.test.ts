import { expect, test } from 'vitest'
import { monthlySlope } from '#domain/coaching/monthlySlope.ts'
import { trendDirections } from '#domain/coaching/reviewTrends.ts'
import { normalRandom } from '#domain/sampling/normalRandom.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

const DAY = 86_400_000
/** One review a day, changing by so many points in 30 days. */
const series = (n: number, slope: number, noise: () => number = () => 0) =>
  Array.from({ length: n }, (_, at) => ({ at: at * DAY, points: 80 + (slope * at) / 30 + noise() }))

test('a fall and a rise are told from chance, and too few reviews from both', () => {
  const noise = normalRandom(seededRandom('trend'))
  const found = trendDirections([series(40, -20, noise), series(40, 20, noise), series(40, 0, noise), series(9, -60)])
  expect(found).toEqual(['falling', 'rising', 'flat', 'unclear'])
  expect(trendDirections([])).toEqual([])
})

test('scores that are all equal do not move', () => {
  expect(trendDirections([series(12, 0)])).toEqual(['flat'])
})

test('the slope is in points for 30 days, with its interval, and needs ten reviews', () => {
  expect(monthlySlope(series(30, -6))).toMatchObject({ n: 30, slope: expect.closeTo(-6, 6) })
  const { low, high } = monthlySlope(series(30, -6, normalRandom(seededRandom('slope'))))
  expect(low).toBeLessThan(-6)
  expect(high).toBeGreaterThan(-6)
  expect(monthlySlope(series(9, -6))).toEqual({ n: 9, slope: null, low: null, high: null })
})

test('of very many reviews the weeks are compared', () => {
  const many = Array.from({ length: 2100 }, (_, at) => ({ at: at * DAY * 0.08, points: 80 - at * 0.01 }))
  expect(trendDirections([many])).toEqual(['falling'])
  expect(monthlySlope(many).slope).toBeCloseTo(-3.75, 1)
  expect(monthlySlope(many).n).toBe(2100)
})

test('among 200 agents whose scores only vary, hardly any is said to fall or rise', () => {
  const noise = normalRandom(seededRandom('steady'))
  const found = trendDirections(Array.from({ length: 600 }, () => series(12, 0, () => 15 * noise())))
  expect(found.filter((direction) => direction !== 'flat').length).toBeLessThanOrEqual(1)
})
