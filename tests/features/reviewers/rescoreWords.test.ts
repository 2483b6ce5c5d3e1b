import { expect, test } from 'vitest'
import { alignedWords, differenceWords, rescoresTitle } from '#features/reviewers/rescoreWords.ts'

const difference = (n: number, mean: number | null, half: number | null) => ({
  n,
  mean,
  low: mean === null || half === null ? null : mean - half,
  high: mean === null || half === null ? null : mean + half,
  isDegenerate: false,
})
const none = { n: 0, k: 0 }
const blind = (n: number, mean: number, half: number | null) => ({
  blind: { interactions: n, exact: none, near: none, difference: difference(n, mean, half), months: [] },
})

test('a difference is told only beyond its interval, and never under eight', () => {
  expect(rescoresTitle({ blind: null })).toMatch('Too few')
  expect(rescoresTitle(blind(7, -2, 0.1))).toMatch('Too few')
  expect(rescoresTitle(blind(8, -0.2, 0.4))).toBe('No clear difference from who leads quality')
  expect(rescoresTitle(blind(8, -0.6, 0.4))).toBe('Stricter than who leads quality')
  expect(rescoresTitle(blind(8, 0.6, 0.4))).toBe('Milder than who leads quality')
  const same = blind(8, -1, null)
  same.blind.difference.isDegenerate = true
  expect(rescoresTitle(same)).toBe('Stricter than who leads quality, by the same each time')
})

test('each number comes with its n, and with words where there is no interval', () => {
  expect(differenceWords(difference(0, null, null))).toBe('nothing to compare')
  expect(differenceWords(difference(3, -0.4, null))).toBe('−0.4, too few for an interval, n 3')
  expect(differenceWords(difference(12, -0.4, 0.3))).toBe('−0.4, likely −0.7 to −0.1, n 12')
  expect(differenceWords({ ...difference(6, 0, 0), isDegenerate: true })).toBe('0.0, no variation seen, n 6')
  expect(alignedWords({ exact: { n: 4, k: 3 }, near: none })).toBe(
    'Same rating 75% of 4; on 1–5 at most one step apart none compared',
  )
})
