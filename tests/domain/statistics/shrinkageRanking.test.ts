import { chancesOfBest } from '#domain/statistics/chancesOfBest.ts'
import { expectedRanks } from '#domain/statistics/expectedRanks.ts'
import { shrinkageRanking } from '#domain/statistics/shrinkageRanking.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const agent = fc.record({ mean: fc.integer({ min: 60, max: 95 }), sd: fc.integer({ min: 1, max: 8 }) })
const agents = fc.array(agent, { maxLength: 12 })
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

// Φ(−5/3) = .0478 in any printed table.
test('one agent is the first and the best, and below target by the normal table', () => {
  const [only] = shrinkageRanking([{ mean: 80, sd: 3 }], 75)
  expect(only).toMatchObject({ expectedRank: 1, chanceBest: 1, isBelow: false })
  expect(only?.chanceBelow).toBeCloseTo(0.0478, 4)
  expect(shrinkageRanking([{ mean: 70, sd: 3 }], 75)[0]?.isBelow).toBe(true)
  expect(shrinkageRanking([], 75)).toEqual([])
})

test('agents that cannot be told apart share the middle rank and the chance to be best', () => {
  const alike = Array.from({ length: 5 }, () => ({ mean: 80, sd: 3 }))
  for (const rank of expectedRanks(alike)) expect(rank).toBeCloseTo(3, 12)
  for (const chance of chancesOfBest(alike)) expect(chance).toBeCloseTo(0.2, 10)
})

test('however unlike the spreads, the chances to be best are those of the normal difference', () => {
  for (const sd of [1e-6, 0.01, 1, 30]) {
    const two = [{ mean: 82, sd: 3 }, { mean: 80, sd }]
    const [first = NaN, second = NaN] = chancesOfBest(two)
    expect(first).toBeCloseTo(2 - (expectedRanks(two)[0] ?? NaN), 9)
    expect(first + second).toBeCloseTo(1, 9)
  }
}) // prettier-ignore

test('ranks and chances are shared out whole, in any order of the agents', () => {
  fc.assert(
    fc.property(agents, (all) => {
      const ranked = shrinkageRanking(all, 75)
      expect(total(ranked.map(({ expectedRank }) => expectedRank))).toBeCloseTo((all.length * (all.length + 1)) / 2, 8)
      if (all.length > 0) expect(total(ranked.map(({ chanceBest }) => chanceBest))).toBeCloseTo(1, 8)
      const turned = shrinkageRanking(all.toReversed(), 75).toReversed()
      for (const [at, one] of ranked.entries()) {
        expect(turned[at]?.expectedRank).toBeCloseTo(one.expectedRank, 9)
        expect(turned[at]?.chanceBest).toBeCloseTo(one.chanceBest, 9)
      }
    }),
  )
})

test('origin and scale change no rank and no chance', () => {
  fc.assert(
    fc.property(agents, fc.integer({ min: 2, max: 9 }), (all, scale) => {
      const ranked = shrinkageRanking(all, 75)
      const moved = all.map(({ mean, sd }) => ({ mean: scale * mean - 40, sd: scale * sd }))
      for (const [at, one] of shrinkageRanking(moved, scale * 75 - 40).entries()) {
        expect(one.chanceBelow).toBeCloseTo(ranked[at]?.chanceBelow ?? NaN, 9)
        expect(one.expectedRank).toBeCloseTo(ranked[at]?.expectedRank ?? NaN, 9)
        expect(one.chanceBest).toBeCloseTo(ranked[at]?.chanceBest ?? NaN, 9)
      }
    }),
  )
})

test('misuse is refused', () => {
  expect(() => shrinkageRanking([{ mean: 80, sd: 0 }], 75)).toThrow(RangeError)
  expect(() => shrinkageRanking([{ mean: NaN, sd: 1 }], 75)).toThrow(RangeError)
  expect(() => shrinkageRanking([], NaN)).toThrow(RangeError)
  expect(() => shrinkageRanking([], 75, 90)).toThrow(RangeError)
})
