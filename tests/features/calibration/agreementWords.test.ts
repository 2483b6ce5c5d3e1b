import { expect, test } from 'vitest'
import type { Agreement } from '#contract/calibration.ts'
import {
  alphaWords,
  bandOf,
  findingWords,
  pairWords,
  paradoxWords,
  verdictWords,
} from '#features/calibration/agreementWords.ts'
import { differenceWords, isBeyondChance } from '#features/calibration/differenceWords.ts'
import { EMPTY_FORM, toOpening } from '#features/calibration/openForm.ts'

const WHOLE: Agreement = {
  level: 'ordinal',
  units: 12,
  ratings: 36,
  exact: { n: 36, k: 20 },
  near: { n: 36, k: 33 },
  alpha: 0.82,
  low: 0.7,
  high: 0.9,
  draws: 2000,
  undefinedDraws: 0,
  dominant: 0.4,
  gwet: null,
}

test('what agreement permits is decided by the lower limit, not by alpha', () => {
  expect([0.8, 0.799, 0.667, 0.666, null].map((low) => bandOf({ low }))).toEqual([
    'reliable',
    'tentative',
    'tentative',
    'unreliable',
    null,
  ])
  expect(verdictWords(WHOLE)).toMatch('tentative for single agents')
  expect(alphaWords(WHOLE)).toBe('0.82, interval 0.70 to 0.90')
})

test('where nothing can be said, it says why', () => {
  const few = { ...WHOLE, units: 5, low: null, high: null }
  expect([alphaWords(few), verdictWords(few)]).toEqual([
    '0.82',
    'Not enough interactions for an interval: 5 of the 8 needed.',
  ])
  expect(verdictWords({ ...WHOLE, low: null, high: null, draws: 0 })).toMatch('by its interval')
  expect(verdictWords({ ...few, alpha: null })).toMatch('All 36 ratings are the same')
  expect(verdictWords({ ...few, alpha: null, units: 0 })).toMatch('nothing to compare')
})

test('plain agreement always stands with its n', () => {
  expect(pairWords(WHOLE)).toBe('20 of 36 pairs the same, 33 within one')
  expect(pairWords({ ...WHOLE, near: null })).toBe('20 of 36 pairs the same')
  expect(pairWords({ ...WHOLE, level: 'interval', exact: null })).toBe('33 within 10 points of 36 pairs')
  expect(pairWords({ ...WHOLE, exact: { n: 0, k: 0 }, near: { n: 0, k: 0 } })).toBe('no pair of ratings')
})

test('the paradox is explained where one rating is nearly all there is', () => {
  expect(paradoxWords(WHOLE)).toBeNull()
  const gwet = { coefficient: 0.95, low: 0.9, high: 0.99 }
  const words = paradoxWords({ ...WHOLE, level: 'nominal', dominant: 0.97, gwet })
  expect(words).toMatch(/^97% of the ratings.*AC1 does not depend on this: 0\.95, interval 0\.90 to 0\.99\.$/u)
})

test('the finding names the least agreement', () => {
  const outcome = { label: 'Outcome', agreement: { ...WHOLE, alpha: 0.48, low: 0.29, high: 0.64 } }
  expect(findingWords([{ label: 'Care', agreement: WHOLE }, outcome])).toMatch(/^Outcome agrees least: 0\.48/u)
  expect(findingWords([])).toBeNull()
})

test('nothing agrees least before two can be compared by their intervals', () => {
  const few = { label: 'Care', agreement: { ...WHOLE, alpha: 0, units: 3, low: null, high: null } }
  const none = { label: 'Ease', agreement: { ...WHOLE, alpha: null, units: 0, ratings: 0, low: null, high: null } }
  expect(findingWords([few, none])).toBe('Not enough interactions for an interval: 3 of the 8 needed.')
  expect(findingWords([none, few, { label: 'Outcome', agreement: WHOLE }])).toBe(
    'Outcome: 0.82, interval 0.70 to 0.90. Good enough for trends, tentative for single agents.',
  )
})

test('a difference is beyond chance when its interval leaves out zero', () => {
  expect(isBeyondChance({ low: 0.1, high: 0.7 })).toBe(true)
  expect(isBeyondChance({ low: -0.1, high: 0.7 })).toBe(false)
  expect(isBeyondChance({ low: null, high: null })).toBe(false)
  const one = { reviewer: { id: 'a', name: 'A' }, n: 6, sd: 1, isDegenerate: false }
  expect(differenceWords({ ...one, mean: -0.4, low: -0.7, high: -0.1 })).toBe('stricter, interval −0.7 to −0.1')
  expect(differenceWords({ ...one, n: 3, mean: 0.01, low: null, high: null })).toBe('no difference, n 3')
})

test('a session is opened once everything is said', () => {
  const form = { ...EMPTY_FORM, name: 'Drops', reviewerIds: ['a', 'b'], gaugeId: 'c', deadline: '2026-03-05T18:00' }
  expect(toOpening(form)).toMatchObject({ gaugeId: null, pick: { by: 'random', count: 5, days: 30 } })
  expect(toOpening({ ...form, by: 'chosen', numbers: ' HE-1, HE-2\n\n' })?.pick).toEqual({
    by: 'chosen',
    numbers: ['HE-1', 'HE-2'],
  })
  for (const part of [{ name: ' ' }, { reviewerIds: ['a'] }, { deadline: '' }, { by: 'chosen' as const }]) {
    expect(toOpening({ ...form, ...part })).toBeNull()
  }
})
