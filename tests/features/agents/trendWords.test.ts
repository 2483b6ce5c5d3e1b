import { expect, test } from 'vitest'
import { targetSentence, trendSummary } from '#features/agents/trendWords.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const TARGETS = { friendliness: 75, responsiveness: 75, outcome: 75 }
const mean = (value: number, low: number | null, high: number | null, n = 52) => ({
  n,
  mean: value,
  low,
  high,
  isDegenerate: false,
})
const MARTA = { friendliness: mean(89, 85, 93), responsiveness: mean(74, 69, 79), outcome: mean(67, 61, 73) }

test('the finding names what is clearly below and what is clearly above', () => {
  expect(targetSentence(MARTA, TARGETS, LABELS)).toBe('Outcome clearly below target; friendliness clearly above it')
})

test('an interval that touches the target claims nothing', () => {
  const means = { friendliness: mean(77, 74, 80), responsiveness: mean(74, 69, 79), outcome: mean(73, 68, 75) }
  expect(targetSentence(means, TARGETS, LABELS)).toBe('No dimension is clearly off its target')
})

test('under eight reviews nothing is compared, however far off', () => {
  const means = { friendliness: mean(99, 98, 100, 7), responsiveness: mean(20, 10, 30, 7), outcome: mean(5, 1, 9, 7) }
  expect(targetSentence(means, TARGETS, LABELS)).toBe('Not enough reviews: 7 of the 8 needed for a comparison')
})

test('the summary for those who do not see the chart says weeks, gaps, n and every interval', () => {
  const weeks = [
    { x: 0, week: '2026-11-02', n: 52 },
    { x: 1, week: '2026-11-09', n: 0 },
  ]
  const words = trendSummary(weeks, MARTA, LABELS)
  expect(words).toContain('2 weeks from 2 Nov to 9 Nov, 1 of them without reviews, 52 reviews in all.')
  expect(words).toContain('Outcome: 67, 95% interval 61–73, n 52.')
})
