import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPair, correlationOf, noPairs } from '#domain/statistics/correlation.ts'
import { meanCorrelation } from '#domain/statistics/meanCorrelation.ts'
import { medianInterval } from '#domain/statistics/medianInterval.ts'

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 60 })

test('the interval of a middle value lies between values and holds it, in any order', () => {
  fc.assert(
    fc.property(values, (given) => {
      const found = medianInterval(given)
      expect(found?.low).toBeLessThanOrEqual(found?.median ?? -Infinity)
      expect(found?.high).toBeGreaterThanOrEqual(found?.median ?? Infinity)
      expect(given).toContain(found?.low)
      expect(given).toContain(found?.high)
      expect(medianInterval(given.toReversed())).toEqual(found)
    }),
  )
})

test('under six values a middle has no interval; of a hundred it lies ten ranks to each side', () => {
  expect(medianInterval([1, 2, 3, 4, 5])).toBeNull()
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1)
  expect(medianInterval(hundred)).toEqual({ n: 100, median: 50.5, low: 41, high: 60 })
})

const momentsOf = (pairs: readonly (readonly [number, number])[]) => {
  const moments = noPairs()
  for (const [x, y] of pairs) addPair(moments, x, y)
  return moments
}

test('the mean of a correlation with itself is that correlation, with its own interval', () => {
  const pairs = [1, 4, 2, 8, 5, 7].map((x, at) => [x, x + (at % 3)] as const)
  const [alone, thrice] = [correlationOf(momentsOf(pairs)), meanCorrelation([1, 2, 3].map(() => momentsOf(pairs)))]
  expect(thrice.r).toBeCloseTo(alone.r ?? 0, 12)
  expect(thrice.low).toBeCloseTo(alone.low ?? 0, 12)
  expect(thrice.high).toBeCloseTo(alone.high ?? 0, 12)
})

test('where one pair says nothing, or never varies apart, their mean says nothing', () => {
  const some = momentsOf([1, 4, 2, 8, 5].map((x, at) => [x, x + (at % 3)]))
  const same = momentsOf([1, 4, 2, 8, 5].map((x) => [x, x]))
  expect(meanCorrelation([some, momentsOf([])])).toEqual({ n: 0, r: null, low: null, high: null })
  expect(meanCorrelation([some, same]).r).toBeNull()
  expect(meanCorrelation([]).r).toBeNull()
})
