import { expect, test } from 'vitest'
import { DEMONSTRATIONS } from '#domain/calibration/demonstrations.ts'
import { raterKappas, studyIcc, studyQuestions, widestItems } from '#domain/calibration/studyFacts.ts'
import { plainAgreement } from '#domain/calibration/unitAgreement.ts'

const shown = (id: string) => {
  const found = DEMONSTRATIONS.find((one) => one.id === id)
  if (!found) throw new Error(`no demonstration ${id}`)
  const agreements = studyQuestions(found.study).map(plainAgreement)
  const alphaOf = (level: string) => agreements.find((own) => own.level === level)?.alpha ?? null
  return { study: found.study, agreements, alphaOf, kappa: raterKappas(found.study)[0]?.kappa ?? null }
}

test('each example gives what is printed', () => {
  const gaps = shown('krippendorff-c')
  expect(['nominal', 'ordinal', 'interval'].map((level) => gaps.alphaOf(level)?.toFixed(3))).toEqual([
    '0.743',
    '0.815',
    '0.849',
  ])
  expect(shown('krippendorff-a').alphaOf('nominal')).toBeCloseTo(0.095, 3)
  expect(shown('krippendorff-b').alphaOf('nominal')).toBeCloseTo(0.692, 3)
  const { single, mean } = studyIcc(shown('shrout-fleiss').study) ?? {}
  expect([single?.toFixed(2), mean?.toFixed(2)]).toEqual(['0.29', '0.62'])
  expect(shown('cohen').kappa).toBeCloseTo(0.492, 3)
  const [balanced, paradox] = [shown('feinstein-cicchetti-balanced'), shown('feinstein-cicchetti-paradox')]
  expect([balanced.kappa?.toFixed(2), paradox.kappa?.toFixed(2)]).toEqual(['0.70', '0.32'])
  expect([balanced, paradox].map(({ agreements }) => agreements[0]?.exact)).toEqual([
    { n: 100, k: 85 },
    { n: 100, k: 85 },
  ])
  expect(balanced.agreements[0]?.gwet).toBeNull()
  expect(paradox.agreements[0]?.gwet?.coefficient).toBeCloseTo(0.808, 3)
})

test('a scale without an order is asked nothing of order', () => {
  expect(shown('cohen').agreements.map(({ level }) => level)).toEqual(['nominal'])
  expect(shown('krippendorff-b').alphaOf('ordinal')).toBeNull()
})

test('what divides the raters most comes first, and what one alone rated is left out', () => {
  const { study } = shown('krippendorff-c')
  const widest = widestItems(study)
  expect(widest[0]).toEqual({ item: 'Unit 6', places: [0, 1, 2, 3] })
  expect(widest.map(({ item }) => item)).not.toContain('Unit 12')
})
