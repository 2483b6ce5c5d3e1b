import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clauseLines, failingWords } from '#domain/consistency/clauseWords.ts'
import {
  type ConsistencyFacts,
  consistencyClauses,
  consistencyVerdict,
} from '#domain/consistency/consistencyClauses.ts'
import { byDimension } from '#domain/definition/byDimension.ts'

const all = (n: number) => ({ n, reached: n })
const AMAZING: ConsistencyFacts = {
  overall: all(16),
  dimensions: byDimension(() => all(16)),
  model: { n: 16, adjusted: 84, se: 3 },
  benchmark: 76,
  lowSignals: 0,
  critical: { n: 16, failed: 0 },
}
const verdictOf = (change: Partial<ConsistencyFacts>) =>
  consistencyVerdict(consistencyClauses({ ...AMAZING, ...change }))
const WRITING = {
  count: String,
  share: (share: number) => `${(share * 100).toFixed(0)}%`,
  labels: { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' },
}

test('sixteen of sixteen is the least that holds; fifteen of fifteen is too early to say', () => {
  expect(verdictOf({})).toBe('holds')
  expect(verdictOf({ overall: all(15) })).toBe('open')
  expect(verdictOf({ overall: { n: 16, reached: 15 } })).toBe('fails')
})

test('each clause alone decides against, and says so in words', () => {
  const failing = (change: Partial<ConsistencyFacts>) => {
    const clauses = consistencyClauses({ ...AMAZING, ...change })
    expect(consistencyVerdict(clauses)).toBe('fails')
    return failingWords(clauses, WRITING)
  }
  expect(failing({ overall: { n: 40, reached: 30 } })).toBe('too few interactions reach the benchmark')
  expect(failing({ dimensions: { ...AMAZING.dimensions, outcome: { n: 40, reached: 28 } } })).toBe(
    'too few reach it in outcome',
  )
  expect(failing({ model: { n: 16, adjusted: 79, se: 3 } })).toBe('the level is not surely above it')
  expect(failing({ lowSignals: 1 })).toBe('weeks fell below their limits')
  expect(failing({ critical: { n: 16, failed: 1 } })).toBe('critical checks fail')
  expect(verdictOf({ critical: { n: 400, failed: 8 } })).toBe('holds')
})

test('what cannot be told yet is open, and one failing clause still decides', () => {
  expect(verdictOf({ model: null })).toBe('open')
  expect(verdictOf({ lowSignals: null })).toBe('open')
  expect(verdictOf({ lowSignals: null, overall: { n: 40, reached: 10 } })).toBe('fails')
})

test('under eight interactions nothing is held against anybody', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(7), (n, reached) => {
      const few = { n, reached: Math.min(n, reached) }
      const facts = {
        overall: few,
        dimensions: byDimension(() => few),
        model: { n, adjusted: 20, se: 2 },
        benchmark: 76,
        lowSignals: null,
        critical: { n, failed: few.reached },
      }
      const clauses = consistencyClauses(facts)
      expect(consistencyVerdict(clauses)).toBe('open')
      expect(failingWords(clauses, WRITING)).toBe('')
      expect(clauses.overall.assured).toBeNull()
    }),
  )
})

test('one more interaction that reaches the benchmark never turns a clause that holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 400 }), fc.nat(400), (n, some) => {
      const reached = Math.min(n, some)
      const before = consistencyClauses({ ...AMAZING, overall: { n, reached } }).overall
      const after = consistencyClauses({ ...AMAZING, overall: { n: n + 1, reached: reached + 1 } }).overall
      if (before.state === 'holds') expect(after.state).toBe('holds')
      expect(after.assured ?? 0).toBeGreaterThanOrEqual(before.assured ?? 0)
    }),
  )
})

test('the lines carry the numbers they rest on', () => {
  const clauses = consistencyClauses({ ...AMAZING, overall: { n: 44, reached: 38 }, critical: { n: 44, failed: 1 } })
  expect(clauseLines(clauses, WRITING).map(({ words }) => words)).toEqual([
    '38 of 44 interactions reach the benchmark: assured 73% of the 80% needed.',
    'In each dimension, 70% assured: friendliness 16 of 16, assured 81%; responsiveness 16 of 16, assured 81%; outcome 16 of 16, assured 81%.',
    'The level lies above the benchmark with a chance of >99%, allowing for who reviewed; 95% needed.',
    'No week fell below its control limits, and no nine in a row lie below the centre line.',
    'Critical checks failed in 1 of 44 interactions: at most 12%, 5% allowed.',
  ])
})
