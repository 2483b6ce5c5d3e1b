import { expect, test } from 'vitest'
import type { Overview } from '#contract/agents.ts'
import { shortfallSentence, toShortfallParts } from '#features/overview/toShortfallParts.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const rate = (k: number, low: number | null, high: number | null, n = 931) => ({
  n,
  k,
  rate: n === 0 ? null : k / n,
  low,
  high,
})
const overview = (parts: Partial<Overview> = {}): Overview => ({
  weeks: { first: '2026-05-18', last: '2026-11-16' },
  n: 931,
  completeService: rate(530, 0.54, 0.6),
  shortfalls: {
    outcome: rate(177, 0.17, 0.22),
    responsiveness: rate(84, 0.07, 0.11),
    friendliness: rate(28, 0.02, 0.04),
    several: rate(112, 0.1, 0.14),
  },
  criticalFailure: rate(9, 0.005, 0.018),
  agents: [],
  teams: [],
  ...parts,
})

test('complete service comes first, then outcome, responsiveness, friendliness and several', () => {
  expect(toShortfallParts(overview(), LABELS).map(({ id }) => id)).toEqual([
    'complete',
    'outcome',
    'responsiveness',
    'friendliness',
    'several',
  ])
})

test('without a single scored interaction there are no parts', () => {
  expect(toShortfallParts(overview({ completeService: rate(0, null, null, 0) }), LABELS)).toEqual([])
})

test('the commonest shortfall is named when its interval stands clear', () => {
  expect(shortfallSentence(toShortfallParts(overview(), LABELS))).toContain('leaves without what they came for')
})

test('two shortfalls with overlapping intervals are not told apart', () => {
  const close = overview({ shortfalls: { ...overview().shortfalls, several: rate(170, 0.16, 0.21) } })
  expect(shortfallSentence(toShortfallParts(close, LABELS))).toBe(
    'Outcome alone and several, or a critical check are too close to say which is commoner.',
  )
})

test('too few interactions name nothing', () => {
  const none = rate(1, null, null, 6)
  const few = overview({
    completeService: none,
    shortfalls: { outcome: none, responsiveness: none, friendliness: none, several: none },
  })
  expect(shortfallSentence(toShortfallParts(few, LABELS))).toBe(
    'Too few interactions to say where service falls short.',
  )
})
