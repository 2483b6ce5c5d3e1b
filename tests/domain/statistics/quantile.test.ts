import { quantile } from '#domain/statistics/quantile.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })

// R 4: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1), type = 7)
test.each([
  [0, 1],
  [0.1, 1.4],
  [0.25, 2],
  [0.5, 4],
  [0.9, 12.8],
  [1, 16],
])('the quantile at %d is that of R’s type 7', (share, expected) => {
  expect(quantile([16, 1, 4, 2, 8], share)).toBeCloseTo(expected, 12)
})

test('of nothing it is null, of one value that value', () => {
  expect(quantile([], 0.5)).toBeNull()
  expect(quantile([7], 0.9)).toBe(7)
})

test('it lies within the values and grows with the share', () => {
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => quantile(all, share) ?? NaN)
        expect(low).toBeGreaterThanOrEqual(Math.min(...all))
        expect(high).toBeLessThanOrEqual(Math.max(...all))
        expect(high).toBeGreaterThanOrEqual((low ?? NaN) - 1e-9)
      },
    ),
  )
})

test('shares and values that are no numbers are refused', () => {
  expect(() => quantile([1], 1.5)).toThrow(RangeError)
  expect(() => quantile([Number.NaN], 0.5)).toThrow(RangeError)
})
