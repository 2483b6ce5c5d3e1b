import { expect, test } from 'vitest'
import { type DifferenceInput, differenceWords } from '#features/comparison/differenceWords.ts'

const words = (value: number | null, low: number | null, high: number | null, more: Partial<DifferenceInput> = {}) =>
  differenceWords({
    one: 'Team Fjord',
    other: 'Team Birch',
    measure: 'outcome',
    difference: { value, low, high },
    n: 212,
    otherN: 198,
    ...more,
  })

test('a clear difference is said first, then how large it likely is and of how much', () => {
  expect(words(4.2, 1.1, 7.3)).toBe(
    'Team Fjord is 4 points above Team Birch in outcome, likely 1–7; 212 and 198 reviews.',
  )
  expect(words(-4.2, -7.3, -1.1)).toBe(
    'Team Fjord is 4 points below Team Birch in outcome, likely 1–7; 212 and 198 reviews.',
  )
})

test('an interval that holds zero is no clear difference, however large the number', () => {
  expect(words(9, -1.2, 19.2)).toBe(
    'No clear difference between Team Fjord and Team Birch in outcome: +9 points, likely −1 to +19; 212 and 198 reviews.',
  )
  expect(words(0.2, -1, 1.4)).toContain(': 0 points, likely −1 to +1;')
  expect(words(-1, -2, 0)).toContain('No clear difference')
})

test('shares are said in points of a hundred', () => {
  expect(words(0.14, 0.05, 0.22, { measure: 'complete service', isShare: true })).toContain(
    'is 14 points above Team Birch in complete service, likely 5–22',
  )
})

test('a difference that rounds to nothing is not called zero points', () => {
  expect(words(0.3, 0.1, 0.5)).toContain('is less than a point above')
  expect(words(1.2, 0.6, 1.4)).toContain('is 1 point above Team Birch in outcome, likely about 1;')
})

test('with too few reviews it says whose, and how many there would have to be', () => {
  expect(words(null, null, null, { otherN: 6 })).toBe(
    'Not enough reviews to compare outcome: Team Birch has 6 of the 8 needed.',
  )
  expect(words(null, null, null, { n: 9, otherN: 30, isShare: true })).toContain('Team Fjord has 9 of the 10 needed')
  expect(words(null, null, null)).toBe('No variation seen in outcome, so no difference can be told.')
})
