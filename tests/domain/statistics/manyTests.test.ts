import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts'
import { benjaminiYekutieli } from '#domain/statistics/benjaminiYekutieli.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 })

// Benjamini & Hochberg 1995, section 4: four of fifteen are rejected at .05, where Bonferroni rejects three.
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]

test('the published family rejects four', () => {
  const { adjusted, isRejected, rejected } = benjaminiHochberg(PUBLISHED, 0.05)
  expect(rejected).toBe(4)
  expect(isRejected.lastIndexOf(true)).toBe(3)
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
})

test('where nothing was tested there is nothing, and it is no part of the family', () => {
  expect(benjaminiHochberg([])).toEqual({ adjusted: [], isRejected: [], rejected: 0 })
  expect(benjaminiHochberg([null])).toEqual({ adjusted: [null], isRejected: [null], rejected: 0 })
  const { adjusted, isRejected } = benjaminiHochberg([0.01, null, 0.02, 0.5, null], 0.05)
  expect(adjusted).toEqual([0.03, null, 0.03, 0.5, null])
  expect(isRejected).toEqual([true, null, true, false, null])
})

test('one alone is left as it is, and equal ones stay equal', () => {
  expect(benjaminiHochberg([0.04], 0.05)).toEqual({ adjusted: [0.04], isRejected: [true], rejected: 1 })
  expect(benjaminiHochberg([0.04, 0.04, 0.04], 0.05).rejected).toBe(3)
})

test('order plays no part, nothing falls below its own p, and a smaller p never comes out larger', () => {
  fc.assert(
    fc.property(pValues, (all) => {
      const { adjusted } = benjaminiHochberg(all)
      expect(benjaminiHochberg(all.toReversed()).adjusted).toEqual(adjusted.toReversed())
      const pairs = all.flatMap((p, at) => (p === null ? [] : [{ p, adjusted: adjusted[at] ?? NaN }]))
      for (const [at, one] of pairs.toSorted((a, b) => a.p - b.p).entries()) {
        expect(one.adjusted).toBeGreaterThanOrEqual(one.p)
        expect(one.adjusted).toBeLessThanOrEqual(1)
        const before = pairs.toSorted((a, b) => a.p - b.p)[at - 1]
        expect(one.adjusted).toBeGreaterThanOrEqual(before?.adjusted ?? 0)
      }
    }),
  )
})

test('a family seen twice adjusts alike', () => {
  fc.assert(
    fc.property(pValues, (all) => {
      const once = benjaminiHochberg(all).adjusted
      const twice = benjaminiHochberg([...all, ...all]).adjusted
      for (const [at, p] of once.entries()) {
        if (p === null) expect(twice[at]).toBeNull()
        else expect(twice[at]).toBeCloseTo(p, 12)
      }
    }),
  )
})

test('for tests that depend on each other it is stricter by 1 + 1/2 + … + 1/m', () => {
  expect(benjaminiYekutieli([])).toEqual([])
  expect(benjaminiYekutieli([null, 0.03])).toEqual([null, 0.03])
  expect(benjaminiYekutieli([0.01, 0.02, 0.5])[0]).toBeCloseTo(0.03 * (1 + 1 / 2 + 1 / 3), 12)
})

test('misuse is refused', () => {
  expect(() => benjaminiHochberg([1.01])).toThrow(RangeError)
  expect(() => benjaminiHochberg([NaN])).toThrow(RangeError)
  expect(() => benjaminiHochberg([0.5], 10)).toThrow(RangeError)
  expect(() => benjaminiYekutieli([-0.1])).toThrow(RangeError)
})
