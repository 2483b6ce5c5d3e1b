import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementWeights } from '#domain/statistics/agreementWeights.ts'
import { cohenKappa } from '#domain/statistics/cohenKappa.ts'
import { fleissKappa } from '#domain/statistics/fleissKappa.ts'
import { gwetAC } from '#domain/statistics/gwetAC.ts'

const unweighted = (size: number) => agreementWeights('unweighted', size)

// Feinstein & Cicchetti 1990: both tables agree in 85 of 100, kappa calls one .70 and the other .32.
const BALANCED = [
  [40, 6],
  [9, 45],
]
const LOPSIDED = [
  [80, 5],
  [10, 5],
]

test('kappa falls where one category dominates, as Feinstein and Cicchetti show', () => {
  expect(cohenKappa(BALANCED, unweighted(2)).agreement).toBeCloseTo(0.85, 12)
  expect(cohenKappa(BALANCED, unweighted(2)).kappa).toBeCloseTo(0.7, 2)
  expect(cohenKappa(LOPSIDED, unweighted(2)).kappa).toBeCloseTo(0.32, 2)
})

const units = LOPSIDED.flatMap((row, one) =>
  row.flatMap((count, other) => Array.from({ length: count }, () => [one, other])),
)

test('AC1 holds up on the same table', () => {
  expect(gwetAC(units, [0, 1]).coefficient).toBeCloseTo(0.808, 3)
  expect(fleissKappa(units, [0, 1]).coefficient).toBeCloseTo(0.314, 3)
})

test('of two pass or fail raters every weighting is the same', () => {
  const plain = gwetAC(units, [0, 1]).coefficient ?? 0
  expect(gwetAC(units, [0, 1], 'linear').coefficient).toBeCloseTo(plain, 12)
  expect(gwetAC(units, [0, 1], 'ordinal').coefficient).toBeCloseTo(plain, 12)
  expect(cohenKappa(LOPSIDED, agreementWeights('quadratic', 2)).se).toBeCloseTo(
    cohenKappa(LOPSIDED, unweighted(2)).se ?? 0,
    12,
  )
})

test('chance that agrees fully leaves kappa undefined', () => {
  const equal = cohenKappa([[20, 0], [0, 0]], unweighted(2)) // prettier-ignore
  expect(equal).toEqual({ n: 20, agreement: 1, expected: 1, kappa: null, se: null, low: null, high: null })
  expect(fleissKappa([[5, 5], [5, 5]], [1, 5])).toMatchObject({ agreement: 1, coefficient: null }) // prettier-ignore
  expect(gwetAC([[5, 5], [5, 5]], [1, 5])).toMatchObject({ coefficient: 1, se: 0, low: 1, high: 1 }) // prettier-ignore
})

test('nothing rated twice says nothing', () => {
  expect(gwetAC([[1, null], [null, 2], [null, null]], [1, 2])).toMatchObject({ n: 2, coefficient: null }) // prettier-ignore
  expect(gwetAC([], [1, 2])).toMatchObject({ n: 0, agreement: null })
  expect(cohenKappa([[0, 0], [0, 0]], unweighted(2))).toMatchObject({ n: 0, kappa: null }) // prettier-ignore
})

test('unused categories of the scale keep their place', () => {
  const used = cohenKappa([[8, 2], [1, 9]], agreementWeights('quadratic', 2)) // prettier-ignore
  const spread = [[8, 0, 2], [0, 0, 0], [1, 0, 9]] // prettier-ignore
  expect(cohenKappa(spread, agreementWeights('quadratic', 3)).kappa).toBeCloseTo(used.kappa ?? 0, 12)
  expect(cohenKappa([[8, 2, 0], [1, 9, 0], [0, 0, 0]], agreementWeights('quadratic', 3)).kappa).toBeCloseTo(
    used.kappa ?? 0,
    12,
  ) // prettier-ignore
  expect(gwetAC(units, [0, 1, 2], 'linear').coefficient).not.toBeCloseTo(
    gwetAC(units, [0, 1], 'linear').coefficient ?? 0,
    3,
  )
})

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 3,
  maxLength: 40,
})

function tableOf(given: readonly (readonly [number, number])[]): number[][] {
  const table = Array.from({ length: 4 }, () => [0, 0, 0, 0])
  for (const [one, other] of given) {
    const row = table[one]
    if (row) row[other] = (row[other] ?? 0) + 1
  }
  return table
}

test('it does not matter which rater is named first', () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom('unweighted', 'linear', 'quadratic', 'ordinal'), (given, kind) => {
      const turned = given.map(([one, other]): [number, number] => [other, one])
      const weights = agreementWeights(kind, 4)
      const [here, there] = [cohenKappa(tableOf(given), weights), cohenKappa(tableOf(turned), weights)]
      expect(there.kappa ?? 9).toBeCloseTo(here.kappa ?? 9, 10)
      // The root of a variance that is zero but for rounding: equal to half the digits of a float.
      expect(there.se ?? 9).toBeCloseTo(here.se ?? 9, 6)
      const scale = [0, 1, 2, 3]
      expect(gwetAC(turned, scale, kind).coefficient ?? 9).toBeCloseTo(gwetAC(given, scale, kind).coefficient ?? 9, 10)
    }),
  )
})

test('what is no category, and no table, is refused', () => {
  expect(() => gwetAC([[1, 9]], [1, 2])).toThrow('9 is no category of the scale.')
  expect(() => cohenKappa([[1, 2], [3]], unweighted(2))).toThrow(RangeError) // prettier-ignore
  expect(() => cohenKappa([[1, -2], [3, 4]], unweighted(2))).toThrow(RangeError) // prettier-ignore
})
