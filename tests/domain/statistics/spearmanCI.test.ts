import { centredRanks, tieGroups } from '#domain/statistics/centredRanks.ts'
import { spearmanCI } from '#domain/statistics/spearmanCI.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 5 })), { maxLength: 40 })

// A textbook example: intelligence and hours of television, rho = −29/165, p = .6272 by Student's distribution.
const PUBLISHED: [number, number][] = [
  [106, 7], [100, 27], [86, 2], [101, 50], [99, 28], [103, 29], [97, 20], [113, 12], [112, 6], [110, 17],
] // prettier-ignore

test('the textbook example', () => {
  const { n, rho, p, interval } = spearmanCI([...PUBLISHED, [null, 3], [90, null]])
  expect(n).toBe(10)
  expect(rho).toBeCloseTo(-29 / 165, 12)
  expect(p).toBeCloseTo(0.627188, 5)
  // tanh(atanh(rho) ∓ 1.959964 √((1 + rho² / 2) / 7))
  expect(interval?.low).toBeCloseTo(Math.tanh(-0.177602 - 0.746521), 4)
  expect(interval?.high).toBeCloseTo(Math.tanh(-0.177602 + 0.746521), 4)
})

test('ties share the mean of their ranks', () => {
  const ranks = (values: number[], counts = values.map(() => 1)) => [
    ...centredRanks(tieGroups(values), Float64Array.from(counts)),
  ]
  expect(ranks([10, 30, 30])).toEqual([-2, 1, 1])
  expect(ranks([4, 4, 4])).toEqual([0, 0, 0])
  expect(ranks([])).toEqual([])
  // A pair counted twice is there twice, one not counted not at all.
  expect(ranks([30, 10, 20], [2, 1, 0]).slice(0, 2)).toEqual([1, -2])
})

test('under four pairs and without variation it says nothing, and of a perfect order not how sure it is', () => {
  const nothing = { rho: null, interval: null, p: null }
  expect(spearmanCI([])).toEqual({ n: 0, ...nothing })
  expect(spearmanCI(PUBLISHED.slice(0, 3))).toEqual({ n: 3, ...nothing })
  expect(spearmanCI([[1, 1], [1, 2], [1, 3], [1, 4]])).toEqual({ n: 4, ...nothing })
  expect(spearmanCI([[1, 9], [2, 7], [3, 4], [4, 1]])).toEqual({ n: 4, rho: -1, interval: null, p: 0 })
}) // prettier-ignore

test('only order counts, neither side goes first, and upside down the sign turns', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const result = spearmanCI(all)
      const moved = all.map(([x, y]): [number, number] => [x ** 3 - 7, 2 * y])
      expect(spearmanCI(moved.toReversed())).toEqual(result)
      expect(spearmanCI(all.map(([x, y]) => [y, x]))).toEqual(result)
      const { rho, p } = spearmanCI(all.map(([x, y]) => [-x, y]))
      expect({ rho: (rho ?? 0) + (result.rho ?? 0), p }).toEqual({ rho: 0, p: result.p })
    }),
  )
})

test('misuse is refused', () => {
  expect(() => spearmanCI([[NaN, 1]])).toThrow(RangeError)
  expect(() => spearmanCI([], 0)).toThrow(RangeError)
})
