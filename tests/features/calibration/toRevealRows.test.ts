import { expect, test } from 'vitest'
import type { Reveal } from '#contract/calibration.ts'
import type { Rating } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import {
  agreedRating,
  agreedWords,
  marksWords,
  nothingWords,
  sideWords,
  spreadWords,
} from '#features/calibration/revealWords.ts'
import { toRevealRows } from '#features/calibration/toRevealRows.ts'
import { storedReview } from '#tests/support/storedReview.ts'

const [alike, split, narrow] = threeViews.criteria.filter(
  ({ scale, channels }) => scale === 'ordinal' && channels.includes('call'),
)
const check = threeViews.criteria.find(({ scale }) => scale === 'passFail')
if (!alike || !split || !narrow || !check) throw new Error('The template has changed.')

const PEOPLE = ['Bea', 'Noor', 'Tim']

function reveal(ratings: Record<string, (Rating | null)[]>, people = PEOPLE): Reveal {
  const reviews = people.map((name, at) => ({
    reviewer: { id: name, name },
    comment: '',
    answers: Object.fromEntries(
      Object.entries(ratings).map(([id, given]) => [id, { ...EMPTY_ANSWER, rating: given[at] ?? null }]),
    ),
  }))
  return { definition: storedReview.definition, reviews, missing: [], answer: null }
}

const RATED = reveal({ [alike.id]: [3, 3, 3], [split.id]: [1, 4, 5], [narrow.id]: [4, 'na', 5] })

test('the widest disagreement comes first, and what nobody rated is left out', () => {
  const rows = toRevealRows(RATED, 'call', null)
  expect(rows.map(({ criterion, steps }) => [criterion.id, steps])).toEqual([
    [split.id, 4],
    [narrow.id, 1],
    [alike.id, 0],
  ])
  expect(rows.map(spreadWords)).toEqual(['1 to 5', '4 to 5', 'all 3'])
})

test('low and high stand apart, parted in the middle of what was given', () => {
  const [row] = toRevealRows(RATED, 'call', null)
  expect(row?.sides.map((side) => [sideWords(side), side.answers.map(({ rater }) => rater.name)])).toEqual([
    ['1', ['Bea']],
    ['4–5', ['Noor', 'Tim']],
  ])
})

test('who said it did not apply is named, and the gauge comes first', () => {
  const row = toRevealRows(RATED, 'call', 'Tim').find(({ criterion }) => criterion.id === narrow.id)
  expect(row && marksWords(row)).toBe('4: Bea. 5: Tim, the gauge. did not apply: Noor')
  const even = toRevealRows(reveal({ [alike.id]: [3, 'na', 3] }), 'call', 'Tim')[0]
  expect(even?.marks[2]?.raters.map(({ name }) => name)).toEqual(['Tim', 'Bea'])
  expect(even && spreadWords(even)).toBe('3, or not at all')
})

test('pass and fail are as far apart as can be', () => {
  const [row] = toRevealRows(reveal({ [check.id]: ['pass', 'fail', 'pass'], [split.id]: [2, 4, 3] }), 'call', null)
  expect([row?.criterion.id, row && spreadWords(row)]).toEqual([check.id, 'pass and fail'])
})

test('one rating, or none, is nothing to compare', () => {
  expect(nothingWords(RATED)).toBeNull()
  expect(nothingWords(reveal({ [alike.id]: [3] }, ['Bea']))).toMatch('Only Bea')
  expect(nothingWords(reveal({}, []))).toMatch('Nobody')
  expect(toRevealRows(reveal({}, []), 'call', null)).toEqual([])
})

test('what all gave is agreed, and nothing where it was said not to apply', () => {
  const [wide, close, same] = toRevealRows(RATED, 'call', null)
  if (!wide || !close || !same) throw new Error('Three rows.')
  expect([wide, close, same].map((row) => agreedRating(row, undefined))).toEqual([null, null, 3])
  expect(agreedWords(same, undefined)).toBe('3, nothing to discuss')
})
