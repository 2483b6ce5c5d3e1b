import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateByNeyman, allocateProportionally } from '#domain/sampling/allocate.ts'

// By hand: 10 · 60/100 = 6, 10 · 25/100 = 2.5, 10 · 15/100 = 1.5 lies below the floor of two; the other 8 go 60 : 25.
test('bounds come first, then the largest remainder', () => {
  expect(allocateProportionally([60, 25, 15], 10)).toEqual([6, 2, 2])
})

test('a tie goes to the lower index', () => {
  expect(allocateProportionally([50, 50, 50], 10)).toEqual([4, 3, 3])
})

// Cochran 1977, ch. 5.5: n · N S / Σ N S, here 10 · 2000/3000 and 10 · 1000/3000.
test('Neyman draws more where scores spread more', () => {
  expect(allocateByNeyman([100, 100], [20, 10], 10)).toEqual([7, 3])
  expect(allocateByNeyman([100, 100], [0, 0], 10)).toEqual([5, 5])
})

test('what exceeds a stratum goes to the others', () => {
  expect(allocateByNeyman([4, 100, 100], [90, 1, 1], 20)).toEqual([4, 8, 8])
  expect(allocateProportionally([3, 1, 5], 50)).toEqual([3, 1, 5])
})

test('a sample too small for two of each, half a pick and a missing spread are refused', () => {
  expect(() => allocateProportionally([10, 10], 3)).toThrow(RangeError)
  expect(() => allocateProportionally([10, 10], 4.5)).toThrow(RangeError)
  expect(() => allocateByNeyman([10, 10], [3], 8)).toThrow(RangeError)
  expect(() => allocateByNeyman([10, 10], [3, Number.NaN], 8)).toThrow(RangeError)
})

test('counts add up and stay within their bounds, whatever the sizes and spreads', () => {
  const stratum = fc.record({ size: fc.integer({ min: 0, max: 300 }), spread: fc.integer({ min: 0, max: 30 }) })
  fc.assert(
    fc.property(
      fc.array(stratum, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 900 }),
      (strata, extra) => {
        const sizes = strata.map(({ size }) => size)
        const least = sizes.map((size) => Math.min(2, size))
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
        const n = sum(least) + extra
        const spreads = strata.map(({ spread }) => spread)
        for (const counts of [allocateProportionally(sizes, n), allocateByNeyman(sizes, spreads, n)]) {
          expect(sum(counts)).toBe(Math.min(n, sum(sizes)))
          counts.forEach((count, index) => {
            expect(count).toBeGreaterThanOrEqual(least[index] ?? 0)
            expect(count).toBeLessThanOrEqual(sizes[index] ?? 0)
          })
        }
      },
    ),
  )
})
