import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { bridgeWords } from '#features/definition/bridgeWords.ts'

const none = { n: 40, mean: 0.5, low: -1, high: 2, isDegenerate: false }
const bridge = (scored: number, friendliness = none, outcome = none) =>
  bridgeWords({ scored, waiting: 0, moved: { friendliness, responsiveness: none, outcome } }, threeViews.dimensions)

test('a bridge says nothing before there are enough pairs, and names only what surely moved', () => {
  expect(bridge(7)).toBe('Too early to say: 7 of the 8 interactions needed are scored in both.')
  expect(bridge(40)).toBe('No clear change of means.')
  expect(bridge(40, { ...none, mean: -3.14, low: -5, high: -1.2 }, { ...none, mean: 2, low: 0.1, high: 4 })).toBe(
    'Friendliness fell by 3.1, Outcome rose by 2.0 points.',
  )
  expect(bridge(40, { ...none, n: 7, mean: -3.14, low: -5, high: -1.2 })).toBe('No clear change of means.')
})
