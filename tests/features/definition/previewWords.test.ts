import { expect, test } from 'vitest'
import type { DefinitionPreviewAnswer } from '#contract/definitionPreview.ts'
import { fieldName, valueWords } from '#features/definition/fieldNames.ts'
import { previewWords } from '#features/definition/previewWords.ts'
import { problemsByPlace } from '#features/definition/problemsByPlace.ts'

const sides = { before: null, after: null }
const tenths = { friendliness: [], responsiveness: [], outcome: [], overall: [] }
const share = (k: number, rate: number | null) => ({ n: 100, k, rate, low: null, high: null })
const preview: DefinitionPreviewAnswer = {
  n: 100,
  criteria: { known: ['a'], unknown: [], retired: [] },
  distribution: tenths,
  means: { friendliness: sides, responsiveness: sides, outcome: sides, overall: sides },
  completeService: { before: share(57, 0.57), after: share(49, 0.49) },
  criticalFailure: { before: share(1, 0.01), after: share(1, 0.01) },
  agents: 12,
  movedCount: 3,
  moved: [],
}

test('the verdict comes first, and what was never rated is said with it', () => {
  expect(previewWords(preview)).toBe(
    'Complete service goes from 57% to 49%. 3 means of 12 agents leave the interval they have now.',
  )
  const doubtful = { ...preview, movedCount: 0, criteria: { known: [], unknown: ['b'], retired: [] } }
  expect(previewWords({ ...doubtful, completeService: { before: share(57, 0.57), after: share(57, 0.57) } })).toBe(
    'Complete service stays at 57%. No mean of 12 agents leaves its interval. 1 criterion was never rated and counts like N/A here.',
  )
  expect(previewWords({ ...preview, completeService: { before: share(0, null), after: share(0, null) } })).toMatch(
    /^Too few reviews/,
  )
})

test('values that are no text are told in words', () => {
  expect(fieldName('requires')).toBe('Needed when low')
  expect(valueWords(['call', 'in_person'])).toBe('Call, In person')
  expect(valueWords({ atOrBelow: 2, note: true, evidence: false })).toBe('at or below 2, note')
  expect([valueWords(null), valueWords(true), valueWords('passFail'), valueWords(30)]).toEqual([
    'none',
    'yes',
    'pass or fail',
    '30',
  ])
})

test('a problem stands where it is mended, and is told there once', () => {
  const told = { dimension: 'outcome' as const, criterionId: 'a', message: 'Two criteria have the id “a”.' }
  const { whole, dimensions, criteria } = problemsByPlace([
    told,
    told,
    { dimension: null, criterionId: null, message: 'The definition needs a name.' },
    { dimension: 'outcome', criterionId: null, message: 'Give outcome a name of your own.' },
  ])
  expect(criteria.get('a')).toEqual([told.message])
  expect(whole).toEqual(['The definition needs a name.'])
  expect(dimensions.get('outcome')).toEqual(['Give outcome a name of your own.'])
})
