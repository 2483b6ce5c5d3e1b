import fc from 'fast-check'
import { expect, test } from 'vitest'
import { icc } from '#domain/statistics/icc.ts'
import { iccIncomplete } from '#domain/statistics/iccIncomplete.ts'

// Shrout & Fleiss 1979, table 2: six targets, four judges.
const TARGETS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test('the six correlations are as Shrout and Fleiss print them', () => {
  const found = icc(TARGETS)
  expect(found?.oneWay.single.icc).toBeCloseTo(0.17, 2)
  expect(found?.agreement.single.icc).toBeCloseTo(0.29, 2)
  expect(found?.consistency.single.icc).toBeCloseTo(0.71, 2)
  expect(found?.oneWay.mean.icc).toBeCloseTo(0.44, 2)
  expect(found?.agreement.mean.icc).toBeCloseTo(0.62, 2)
  expect(found?.consistency.mean.icc).toBeCloseTo(0.91, 2)
})

// Complete and balanced, the restricted estimate and the analysis of variance are one.
test('from the mixed model comes the same where nothing is missing', () => {
  const [complete, modelled] = [icc(TARGETS), iccIncomplete(TARGETS)]
  expect(modelled?.agreementSingle).toBeCloseTo(complete?.agreement.single.icc ?? 0, 5)
  expect(modelled?.agreementMean).toBeCloseTo(complete?.agreement.mean.icc ?? 0, 5)
  expect(modelled?.consistencySingle).toBeCloseTo(complete?.consistency.single.icc ?? 0, 5)
})

test('the mean of more reviews agrees better than one', () => {
  const missing = TARGETS.map((row, at) => row.map((score, rater) => ((at + rater) % 5 === 0 ? null : score)))
  const few = iccIncomplete(missing, 2)?.agreementMean ?? 0
  expect(few).toBeGreaterThan(iccIncomplete(missing)?.agreementSingle ?? 1)
  expect(iccIncomplete(missing, 8)?.agreementMean).toBeGreaterThan(few)
})

test('neither the order of raters nor the unit changes a correlation', () => {
  const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 8 }), (targets) => {
      const [one, other] = [icc(targets), icc(targets.map((own) => own.toReversed().map((y) => 7 * y - 50)))]
      expect(other === null).toBe(one === null)
      if (!one || !other) return
      // Nearly nothing between targets leaves correlations to rounding.
      if (Math.abs(one.agreement.mean.icc) > 1e3 || !Number.isFinite(one.agreement.mean.icc)) return
      expect(other.agreement.single.icc).toBeCloseTo(one.agreement.single.icc, 8)
      expect(other.consistency.single.icc).toBeCloseTo(one.consistency.single.icc, 8)
      expect(other.agreement.single.low ?? 0).toBeCloseTo(one.agreement.single.low ?? 0, 6)
    }),
  )
})

test('equal scores, one target and one rater say nothing', () => {
  expect(icc([[4, 4], [4, 4]])).toBeNull() // prettier-ignore
  expect(icc([[4, 5]])).toBeNull()
  expect(icc([[4], [5]])).toBeNull()
  expect(iccIncomplete([[4, 5], [5, null]])).toBeNull() // prettier-ignore
})

test('raters that agree fully leave no test and no bounds', () => {
  const perfect = icc([[1, 1], [2, 2], [5, 5]]) // prettier-ignore
  expect(perfect?.consistency.single).toEqual({ icc: 1, f: null, df1: 2, df2: 2, low: null, high: null })
})

test('a missing score is refused where all are needed', () => {
  expect(() => icc([[1, 2], [3]])).toThrow(RangeError) // prettier-ignore
})
