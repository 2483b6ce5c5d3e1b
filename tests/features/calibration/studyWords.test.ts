import { expect, test } from 'vitest'
import type { Agreement } from '#contract/calibration.ts'
import { pairsWords, reportWords, studyVerdict, toScale } from '#features/calibration/studyWords.ts'

const NOMINAL: Agreement = {
  level: 'nominal',
  units: 40,
  ratings: 90,
  exact: { n: 60, k: 45 },
  near: null,
  alpha: 0.9,
  low: 0.85,
  high: 0.95,
  draws: 2000,
  undefinedDraws: 0,
  dominant: 0.4,
  gwet: null,
}
const ORDINAL: Agreement = { ...NOMINAL, level: 'ordinal', near: { n: 60, k: 57 }, low: 0.7 }

test('the finding goes by the lower limit of the order, where there is one', () => {
  expect(studyVerdict([NOMINAL], true)).toMatch('ratings are reliable')
  expect(studyVerdict([NOMINAL, ORDINAL], true)).toMatch('tentative')
  expect(studyVerdict([{ ...NOMINAL, low: 0.5 }], true)).toMatch('too little to decide')
  expect(studyVerdict([{ ...NOMINAL, low: null, high: null }], false)).toBe('How far they agree')
  expect(studyVerdict([{ ...NOMINAL, units: 3, low: null, high: null }], true)).toMatch('3 of the 8 needed')
  expect(studyVerdict([{ ...NOMINAL, alpha: null, low: null }], true)).toMatch('cannot be told')
  expect(studyVerdict([{ ...NOMINAL, units: 0, alpha: null }], true)).toMatch('nothing to compare')
  expect(studyVerdict([], false)).toBe('How far they agree')
})

test('where most ratings are the same one, a low alpha does not say that they agree too little', () => {
  const paradox = { ...NOMINAL, low: 0.1, dominant: 0.9, gwet: { coefficient: 0.81, low: 0.7, high: 0.9 } }
  expect(studyVerdict([paradox], true)).toMatch('alpha alone cannot tell')
  expect(studyVerdict([{ ...paradox, low: 0.7 }], true)).toMatch('tentative')
})

test('plain agreement stands with its n', () => {
  expect(pairsWords([NOMINAL, ORDINAL])).toBe(
    '40 items were rated by two or more, with 90 ratings. Of 60 pairs of ratings 75% are the same, 95% within one step.',
  )
  expect(pairsWords([{ ...NOMINAL, units: 0, ratings: 0, exact: { n: 0, k: 0 } }])).toMatch(/with 0 ratings\.$/u)
})

test('what became of the rows is counted', () => {
  const report = { rows: 12, repeated: 2, leftOut: 1, problems: [], notes: [] }
  expect(reportWords(report)).toBe('12 rows; 2 rate an item again, of which the first counts; 1 row was left out.')
  expect(reportWords({ ...report, repeated: 0, leftOut: 0 })).toBe('12 rows; nothing was left out.')
})

test('a scale is written with commas, or not at all', () => {
  expect(toScale('−3, −2,−1; 0,1,')).toEqual(['−3', '−2', '−1', '0', '1'])
  expect(toScale('  ')).toBeNull()
})
