import { expect, test } from 'vitest'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { groupLabel, groupOf, groupSentence } from '#features/comparison/groupOf.ts'
import { row } from './compared.ts'

const TARGETS = { friendliness: 75, responsiveness: 75, outcome: 75 }
const groupBy = (n: number, points: readonly [number, number, number]) =>
  groupOf(row('Ada', n, points), TARGETS, DIMENSIONS)

test('above needs every dimension clearly above, below needs one clearly below', () => {
  expect(groupBy(20, [90, 85, 81])).toBe('above')
  expect(groupBy(20, [90, 85, 79])).toBe('at')
  expect(groupBy(20, [90, 85, 69])).toBe('below')
  expect(groupBy(20, [90, 85, 70])).toBe('at')
})

test('under eight reviews nobody stands in a group, however low', () => {
  expect(groupBy(7, [10, 10, 10])).toBe('early')
  expect(groupBy(8, [10, 10, 10])).toBe('below')
  expect(groupBy(0, [0, 0, 0])).toBe('early')
})

test('a dimension that says nothing hides no other that is clearly below', () => {
  const mixed = row('Ada', 20, [60, 90, 90])
  mixed.dimensions.outcome = { n: 3, mean: 90, low: null, high: null, isDegenerate: false }
  expect(groupOf(mixed, TARGETS, DIMENSIONS)).toBe('below')
  expect(groupOf(mixed, TARGETS, ['responsiveness'])).toBe('above')
  expect(groupOf(mixed, TARGETS, ['responsiveness', 'outcome'])).toBe('early')
})

test('equal scores show no variation, and so nothing to tell apart', () => {
  const equal = row('Ada', 20, [90, 90, 90])
  equal.dimensions.outcome = { n: 20, mean: 90, low: null, high: null, isDegenerate: true }
  expect(groupOf(equal, TARGETS, ['outcome'])).toBe('early')
})

test('one dimension is not spoken of as three', () => {
  expect(groupLabel('above', DIMENSIONS)).toBe('Clearly above target in all three')
  expect(groupLabel('above', ['outcome'])).toBe('Clearly above target')
  expect(groupLabel('early', ['outcome'])).toContain('fewer than 8 reviews')
})

test('the finding counts who stands clear, and claims nothing of the rest', () => {
  expect(groupSentence(['below', 'at', 'above', 'above'], 'agent')).toBe(
    '1 agent clearly below target, 2 clearly above',
  )
  expect(groupSentence(['at', 'above'], 'team')).toBe('1 team clearly above')
  expect(groupSentence(['at', 'early'], 'team')).toBe('No team is clearly off target')
  expect(groupSentence(['early', 'early'], 'agent')).toBe('Too early to say anything of these agents')
})
