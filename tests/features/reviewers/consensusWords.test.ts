import { expect, test } from 'vitest'
import { consensusTitle, consensusWords, readingWords } from '#features/reviewers/consensusWords.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const of = (mean: number | null, n = 12) => ({
  n,
  mean,
  low: mean === null ? null : mean - 2,
  high: mean === null ? null : mean + 2,
  sd: mean === null ? null : 3,
})

test('a difference on the same interactions is told with interval, n and how far single ones vary', () => {
  expect(consensusWords(of(-3.1))).toBe('−3.1 points, likely −5.1 to −1.1, n 12; single ones vary by 3.0')
  expect(consensusWords(of(null, 4))).toBe('too few to say, n 4')
  expect(consensusWords(of(null, 0))).toBe('nothing to compare')
})

test('the finding names only what is clear, from eight on', () => {
  const consensus = { friendliness: of(0), responsiveness: of(1), outcome: of(-3.1) }
  expect(consensusTitle(consensus, LABELS)).toBe('Beside others on the same: stricter on outcome')
  const few = { friendliness: of(0, 7), responsiveness: of(1, 7), outcome: of(-3.1, 7) }
  expect(consensusTitle(few, LABELS)).toBe('Too few scored by others too to tell a difference')
  expect(consensusTitle({ ...consensus, outcome: of(1) }, LABELS)).toBe(
    'No clear difference from others who scored the same',
  )
})

test('a criterion is told by both shares and their difference in points', () => {
  const reading = {
    criterionId: 'c',
    own: { n: 40, k: 15 },
    others: { n: 200, k: 124 },
    difference: 15 / 40 - 124 / 200,
    low: -0.4,
    high: -0.08,
    isDifferent: true,
  }
  expect(readingWords(reading)).toBe('38% high, others 62%: −24.5 points, likely −40.0 to −8.0')
  expect(readingWords({ ...reading, own: { n: 6, k: 3 }, difference: null, low: null, high: null })).toBe(
    'too few ratings, n 6',
  )
})
