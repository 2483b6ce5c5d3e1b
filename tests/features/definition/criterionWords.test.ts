import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { criteriaOf, dimensionShare, targetWords } from '#features/definition/criteriaOf.ts'
import { anchorAt, anchorsInOrder, criterionNotes, ratingWord } from '#features/definition/criterionWords.ts'

const criterion = (id: string) => {
  const found = threeViews.criteria.find((each) => each.id === id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}

test('pass and fail stand at the ends, and nothing in the middle', () => {
  const verified = threeViews.criteria.find(({ scale }) => scale === 'passFail')
  if (!verified) throw new Error('The template has no pass/fail criterion.')
  expect(anchorAt(verified, 'low')?.rating).toBe('fail')
  expect(anchorAt(verified, 'middle')).toBeNull()
  expect(anchorAt(verified, 'high')?.rating).toBe('pass')
  expect(anchorAt(criterion('warmTone'), 'middle')?.rating).toBe(3)
})

test('anchors are read from the lowest rating to the highest, N/A last', () => {
  const anchors = [
    { rating: 'na' as const, text: 'n', example: null },
    { rating: 5 as const, text: 'five', example: null },
    { rating: 1 as const, text: 'one', example: null },
  ]
  expect(anchorsInOrder({ ...criterion('warmTone'), anchors }).map(({ rating }) => ratingWord(rating))).toEqual([
    '1',
    '5',
    'N/A',
  ])
})

test('the rules of a criterion are sentences, and what is usual is not said', () => {
  expect(criterionNotes(criterion('anotherWay'), threeViews)[0]).toBe(
    'Asked when “Solves or commits to it” is rated 1 or 2.',
  )
  expect(criterionNotes(criterion('solves'), threeViews)).toContain('At 2 or below it needs a note and evidence.')
  const usual = { ...criterion('warmTone'), allowsNotApplicable: true, requires: null }
  expect(criterionNotes(usual, threeViews)).toEqual([])
})

test('a weight is told as its share inside the dimension, and a section where it begins', () => {
  const criteria = threeViews.criteria.map((each, index) => ({ ...each, section: index < 2 ? 'Opening' : null }))
  const shown = criteriaOf({ ...threeViews, criteria }, 'friendliness')
  expect(shown.map(({ share }) => share)).toEqual([0.3, 0.35, 0.35])
  expect(shown.map(({ section }) => section)).toEqual(['Opening', null, null])
  expect(dimensionShare(threeViews, 'outcome')).toBeCloseTo(1 / 3)
})

test('targets that differ are told one by one', () => {
  const { dimensions } = threeViews
  expect(targetWords(threeViews)).toContain('each dimension reaches 75.')
  const other = { ...threeViews, dimensions: { ...dimensions, outcome: { ...dimensions.outcome, target: 90 } } }
  expect(targetWords(other)).toContain('Friendliness reaches 75, Responsiveness reaches 75, Outcome reaches 90.')
})
