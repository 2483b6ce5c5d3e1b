import { expect, test } from 'vitest'
import { csatWords, precisionWords, relationWords, repeatWords, spreadInWords } from '#features/agents/factsWords.ts'

const SPREAD = { n: 15, bins: [0, 0, 0, 0, 0, 1, 2, 4, 5, 3], halfWidth: 7.24, more: 14 }
const mean = { n: 31, mean: 4.12, low: 3.8, high: 5.3, isDegenerate: false }
const CSAT = {
  answered: { n: 52, k: 31, rate: 0.6, low: 0.46, high: 0.72 },
  mean,
  scale: 5,
  relation: { n: 31, rho: 0.42, low: 0.1, high: 0.66, minimum: 30 },
}

test('it is said how many more reviews reach ±5', () => {
  expect(precisionWords(SPREAD)).toBe('Known to ±7.2 from 15 reviews; 14 more reviews reach ±5.')
  expect(precisionWords({ ...SPREAD, more: 1 })).toContain('1 more review reaches ±5.')
  expect(precisionWords({ ...SPREAD, halfWidth: 4.1, more: 0 })).toBe('Known to ±4.1 from 15 reviews: closer than ±5.')
  expect(precisionWords({ ...SPREAD, n: 4, halfWidth: null, more: null })).toBe(
    'Not enough reviews: 4 of the 5 needed.',
  )
  expect(precisionWords({ ...SPREAD, halfWidth: null, more: null })).toBe('No variation seen, n 15.')
})

test('the spread can be read without seeing it', () => {
  expect(spreadInWords(SPREAD)).toBe('50 to 60: 1, 60 to 70: 2, 70 to 80: 4, 80 to 90: 5, 90 to 100: 3')
  expect(spreadInWords({ ...SPREAD, bins: Array(10).fill(0) })).toBe('no reviews')
})

test('answers stand with how many gave one, and on the scale they were given on', () => {
  expect(csatWords(CSAT)).toBe(
    '31 of 52 customers of reviewed interactions answered: 4.1 of 5 on average, likely 3.8–5.0.',
  )
  expect(csatWords({ ...CSAT, scale: null, mean: { ...mean, mean: 82, low: 76, high: 88 } })).toContain(
    '82% of the best answer on average, likely 76–88.',
  )
  expect(csatWords({ ...CSAT, answered: { ...CSAT.answered, k: 3 }, mean: { ...mean, n: 3 } })).toContain('too few')
  expect(csatWords({ ...CSAT, answered: { ...CSAT.answered, k: 0 } })).toContain('No customer')
})

test('a relation is of this agent’s interactions alone, from thirty on', () => {
  expect(relationWords(CSAT)).toBe(
    'Between this agent’s interactions, answers and reviews go together with a rank correlation of 0.42, likely 0.10 to 0.66 (n 31).',
  )
  expect(relationWords({ ...CSAT, relation: { ...CSAT.relation, n: 12, rho: null } })).toContain('12 of the 30')
})

test('repeat contacts are a rate from ten on, with its interval', () => {
  expect(repeatWords({ n: 40, k: 6, rate: 0.15, low: 0.07, high: 0.29 })).toBe(
    '15% had another contact about the same matter within 7 days, likely 7–29% (n 40).',
  )
  expect(repeatWords({ n: 9, k: 2, rate: null, low: null, high: null })).toContain('2 of 9')
  expect(repeatWords({ n: 0, k: 0, rate: null, low: null, high: null })).toContain('no reviewed interaction')
})
