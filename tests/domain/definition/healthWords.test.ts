import { expect, test } from 'vitest'
import { haloWords, quietWords } from '#domain/definition/health/healthWords.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

const pair = (n: number, r: number | null, low: number | null, high: number | null) =>
  haloWords(
    { dimensions: ['friendliness', 'outcome'], correlation: { n, r, low, high } },
    { ...threeViews.dimensions, friendliness: { ...threeViews.dimensions.friendliness, label: 'Warmth' } },
  )

test('a criterion without a reason says why: fine, or too early', () => {
  const discrimination = { n: 200, r: 0.4, low: 0.3, high: 0.5 }
  expect(quietWords({ n: 29, discrimination })).toBe('Too early to say: 29 of the 30 reviews needed.')
  expect(quietWords({ n: 200, discrimination })).toBe('Nothing speaks for reworking it.')
  expect(quietWords({ n: 200, discrimination: { ...discrimination, n: 12 } })).toContain('Only 12 of 200 reviews')
})

test('two dimensions are called one only when the whole interval says so', () => {
  expect(pair(29, 0.99, 0.9, 1)).toBe('Too early to say: 29 of the 30 reviews needed that score both.')
  expect(pair(40, null, null, null)).toBe('Warmth or Outcome never varied, so nothing can be said.')
  expect(pair(40, 1, null, null)).toContain('move as one')
  expect(pair(400, 0.86, 0.8, 0.9)).toBe(
    'Warmth and Outcome rise and fall together (correlation 0.86, 0.80 to 0.90): reviewers may give one impression two names.',
  )
  expect(pair(40, 0.75, 0.6, 0.85)).toContain('not clear yet')
  expect(pair(400, -0.1, -0.2, 0)).toBe('Warmth and Outcome are told apart (correlation −0.10, −0.20 to 0.00).')
})
