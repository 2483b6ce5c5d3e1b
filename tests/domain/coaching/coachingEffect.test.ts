import { expect, test } from 'vitest'
import { coachingEffect } from '#domain/coaching/coachingEffect.ts'

const DAY = 86_400_000
const AT = 1000 * DAY
const at = (day: number, points: number) => ({ at: AT + day * DAY, points })
const POPULATION = { mean: 75, between: 36, within: 144 }
const spread = (mean: number, from: number, to: number, n: number) =>
  Array.from({ length: n }, (_, index) => at(from + ((to - from) * index) / n, mean + (index % 2 === 0 ? 2 : -2)))

test('both numbers are told: as seen, and less what low scores rise by themselves', () => {
  const { before, after, raw, adjusted } = coachingEffect(
    [...spread(60, -60, -8, 8), ...spread(72, 10, 60, 8)],
    AT,
    POPULATION,
  )
  expect([before, after]).toEqual([
    { n: 8, mean: 60 },
    { n: 8, mean: 72 },
  ])
  expect(raw).toMatchObject({ change: 12, low: expect.any(Number) })
  // Reliability 36 / (36 + 144 / 8) = 2/3: a third of the 15 points to the mean was to be expected.
  expect(adjusted?.expected).toBeCloseTo(5, 9)
  expect(adjusted?.change).toBeCloseTo(7, 9)
  expect(adjusted && adjusted.low !== null && adjusted.low < 7 && adjusted.high !== null && adjusted.high > 7).toBe(
    true,
  )
})

test('seven days around the day are neither before nor after', () => {
  const near = [at(-7, 0), at(-6.9, 0), at(0, 0), at(7.9, 0)]
  const { before, after } = coachingEffect([at(-7.1, 50), ...near, at(8, 90)], AT, POPULATION)
  expect([before, after]).toEqual([
    { n: 1, mean: 50 },
    { n: 1, mean: 90 },
  ])
})

test('what lies further off than 90 days is not looked at', () => {
  const { before, after } = coachingEffect([at(-90.1, 1), at(-90, 2), at(90.9, 3), at(91, 4)], AT, POPULATION)
  expect([before.n, after.n]).toEqual([1, 1])
})

test('with four reviews on a side nothing is said but the counts', () => {
  const found = coachingEffect([...spread(60, -60, -8, 8), ...spread(72, 10, 60, 4)], AT, POPULATION)
  expect(found).toMatchObject({ before: { n: 8 }, after: { n: 4 }, raw: null, adjusted: null })
  expect(coachingEffect([], AT, POPULATION)).toMatchObject({ before: { n: 0, mean: null }, raw: null })
})

test('without a model the change is told as seen alone', () => {
  const found = coachingEffect([...spread(60, -60, -8, 8), ...spread(72, 10, 60, 8)], AT, null)
  expect(found.raw?.change).toBe(12)
  expect(found.adjusted).toBeNull()
})
