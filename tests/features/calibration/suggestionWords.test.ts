import { expect, test } from 'vitest'
import type { CalibrationSuggestion } from '#contract/calibrationSuggestions.ts'
import { gainWords, suggestedForm, suggestionWords } from '#features/calibration/suggestionWords.ts'

const start = { count: 8, channel: null, reviewerIds: ['a', 'b'], gain: null }
const named = (name: string) => ({ id: name.toLowerCase(), name })
const of = (reason: CalibrationSuggestion['reason'], more: Partial<CalibrationSuggestion> = {}) => ({
  ...start,
  ...more,
  reason,
})
const alpha = { label: 'Says when', dimension: 'outcome' as const, units: 20, alpha: 0.31, low: 0.1, high: 0.5 }

test('each reason is told in plain words', () => {
  const said = [
    of({ kind: 'version', number: 3 }),
    of({ kind: 'unlinked', groups: [['Ann', 'Bea', 'Cleo', 'Dan', 'Eva'].map(named), [named('Finn')]] }),
    of({ kind: 'tooFew', units: 5 }, { count: 3 }),
    of({ kind: 'newcomer', reviewer: named('Ines'), reviews: 1 }),
    of({ kind: 'lowest', ...alpha }),
    of({ kind: 'widest', ...alpha }),
  ].map((one) => Object.values(suggestionWords(one)).join('. '))
  expect(said).toEqual([
    'Nobody has calibrated by version 3 of the definition yet. New words are read in different ways until they are talked about.',
    'Reviewers are in 2 groups with nothing in common. Ann, Bea, Cleo and 2 more; Finn share no agent and no interaction: a strict reviewer and weaker service look the same. A session with one of each links them.',
    'Too little is rated twice to know how far reviewers agree. 5 of the 8 interactions that an interval needs.',
    'Ines is new. 1 review so far, and in no session since.',
    '“Says when” is read most differently. Alpha 0.31, likely 0.10 to 0.50, over 20 interactions.',
    'How far reviewers agree on “Says when” is known least. Alpha 0.31, likely 0.10 to 0.50, over 20 interactions.',
  ])
})

test('the gain is told with its assumption, and where there is none yet that is said', () => {
  const gain = { width: 0.4, expected: 0.33 }
  expect(gainWords(of({ kind: 'lowest', ...alpha }, { count: 10, gain }))).toBe(
    '10 more would make its interval about 0.33 wide in place of 0.40, if they are like these: it narrows as 1/√n.',
  )
  expect(gainWords(of({ kind: 'tooFew', units: 5 }, { count: 3 }))).toBe('3 more give a first interval.')
  expect(gainWords(of({ kind: 'version', number: 2 }))).toBe(
    '8 interactions rated by all give a first interval by this version.',
  )
  const unlinked = gainWords(of({ kind: 'unlinked', groups: [[named('Ann')], [named('Bea')]] }))
  expect(unlinked).toBe('8 interactions rated by all give a first comparison.')
  expect(gainWords(of({ kind: 'newcomer', reviewer: named('Ines'), reviews: 1 }))).toBe(
    '8 interactions rated by all give a first comparison.',
  )
})

test('the form is filled in with what was suggested', () => {
  expect(suggestedForm(of({ kind: 'lowest', ...alpha }, { channel: 'call' }))).toEqual({
    name: 'Says when',
    by: 'random',
    count: 8,
    channel: 'call',
    reviewerIds: ['a', 'b'],
  })
})
