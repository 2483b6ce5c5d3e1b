import { expect, test } from 'vitest'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { stratifiedEstimate } from '#domain/statistics/stratifiedEstimate.ts'

test('each stratum counts by its size, not by how much of it was seen', () => {
  const estimate = stratifiedEstimate([
    { size: 30, values: [60, 80] },
    { size: 10, values: [90, 90, 96] },
  ])
  // By hand, Cochran 1977, eq. 5.1 and 5.9: ¾ · 70 + ¼ · 92; ¾² · 28/30 · 200/2 + ¼² · 7/10 · 12/3.
  expect(estimate).toMatchObject({ mean: 75.5, df: 3, weights: [15, 10 / 3], unweightedMean: 83.2 })
  expect(estimate.se).toBeCloseTo(Math.sqrt(52.5 + 0.175), 12)
})

test('one stratum of endless size is a plain mean', () => {
  const values = [72, 85, 64, 90]
  const { mean, se, low, high } = meanCI(values)
  const estimate = stratifiedEstimate([{ size: 1e15, values }])
  expect(estimate.mean).toBe(mean)
  expect(estimate.se).toBeCloseTo(se ?? 0, 9)
  expect([estimate.low, estimate.high].map((bound) => bound?.toFixed(6))).toEqual(
    [low, high].map((bound) => bound?.toFixed(6)),
  )
})

test('a stratum seen whole adds no doubt, even a single one', () => {
  const strata = [
    { size: 1, values: [50] },
    { size: 3, values: [70, 80, 90] },
  ]
  expect(stratifiedEstimate(strata)).toMatchObject({ mean: 72.5, se: 0, low: 72.5, high: 72.5 })
})

test('one of several shows no spread: the mean stands without an interval', () => {
  const strata = [
    { size: 30, values: [80, 70, 90] },
    { size: 10, values: [75] },
  ]
  expect(stratifiedEstimate(strata)).toMatchObject({ mean: 78.75, se: null, df: null, low: null, high: null })
})

test('what was not seen leaves no mean, and nothing at all leaves nothing', () => {
  const strata = [
    { size: 30, values: [80] },
    { size: 10, values: [] },
  ]
  expect(stratifiedEstimate(strata)).toMatchObject({ mean: null, se: null, weights: [30, null], unweightedMean: 80 })
  expect(stratifiedEstimate([])).toMatchObject({ mean: null, se: null, df: null, unweightedMean: null })
  expect(stratifiedEstimate([{ size: 0, values: [] }])).toMatchObject({ mean: null, weights: [null] })
})

test('more seen than there is, or half an interaction, is refused', () => {
  expect(() => stratifiedEstimate([{ size: 1, values: [80, 90] }])).toThrow(RangeError)
  expect(() => stratifiedEstimate([{ size: 2.5, values: [80, 90] }])).toThrow(RangeError)
})
