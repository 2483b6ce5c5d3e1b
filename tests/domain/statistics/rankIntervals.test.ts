import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { expectedRanks } from '#domain/statistics/expectedRanks.ts'
import { rankIntervals } from '#domain/statistics/rankIntervals.ts'
import { tiers } from '#domain/statistics/tiers.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const agent = fc.record({ mean: fc.integer({ min: 60, max: 95 }), sd: fc.integer({ min: 1, max: 8 }) })
const agents = fc.array(agent, { maxLength: 12 })
const below = () => seededRandom('ranks')

describe('rankIntervals', () => {
  test('agents far apart have their place, agents alike any', () => {
    const apart = [60, 90, 75].map((mean) => ({ mean, sd: 1 }))
    expect(rankIntervals(apart, below())).toEqual([3, 1, 2].map((rank) => ({ low: rank, high: rank })))
    const alike = Array.from({ length: 40 }, () => ({ mean: 75, sd: 3 }))
    for (const { low, high } of rankIntervals(alike, below())) {
      expect(low).toBeLessThanOrEqual(3)
      expect(high).toBeGreaterThanOrEqual(38)
    }
    expect(rankIntervals([], below())).toEqual([])
  })

  // The second is better with chance Φ(−gap / √2), which is 2.5 per cent at a gap of 2.77.
  test('two agents have one place each as soon as the better one is so at 97.5 per cent', () => {
    const two = (gap: number) => [80 + gap, 80].map((mean) => ({ mean, sd: 1 }))
    expect(rankIntervals(two(3.2), below())[0]).toEqual({ low: 1, high: 1 })
    expect(rankIntervals(two(2.4), below())[0]).toEqual({ low: 1, high: 2 })
  })

  test('the same seed gives the same ranks, around those to be expected', () => {
    fc.assert(
      fc.property(agents, (all) => {
        const intervals = rankIntervals(all, below(), 0.95, 400)
        expect(rankIntervals(all, below(), 0.95, 400)).toEqual(intervals)
        for (const [at, rank] of expectedRanks(all).entries()) {
          expect(intervals[at]?.low).toBeLessThanOrEqual(Math.ceil(rank))
          expect(intervals[at]?.high).toBeGreaterThanOrEqual(Math.floor(rank))
        }
      }),
      { numRuns: 30 },
    )
  })

  test('misuse is refused', () => {
    expect(() => rankIntervals([{ mean: 80, sd: 0 }], below())).toThrow(RangeError)
    expect(() => rankIntervals([], below(), 95)).toThrow(RangeError)
    expect(() => rankIntervals([], below(), 0.95, 10)).toThrow(RangeError)
  })
})

describe('tiers', () => {
  test('a tier ends where one is surely worse than its first', () => {
    const means = [70, 90, 89, 86, 84.9]
    expect(tiers(means.map((mean) => ({ mean, sd: 2 })))).toEqual([3, 1, 1, 1, 2])
    expect(tiers([])).toEqual([])
    expect(tiers([{ mean: 80, sd: 1 }])).toEqual([1])
  })

  test('who is better never stands in a lower tier, in whatever order and unit', () => {
    fc.assert(
      fc.property(agents, (all) => {
        const numbers = tiers(all)
        const moved = all.map(({ mean, sd }) => ({ mean: 4 * mean - 40, sd: 4 * sd }))
        expect(tiers(moved)).toEqual(numbers)
        for (const [at, one] of all.entries()) {
          for (const [place, other] of all.entries()) {
            if (one.mean > other.mean) expect(numbers[at]).toBeLessThanOrEqual(numbers[place] ?? NaN)
          }
        }
        if (all.length > 0) expect(Math.min(...numbers)).toBe(1)
      }),
    )
  })

  test('misuse is refused', () => {
    expect(() => tiers([{ mean: NaN, sd: 1 }])).toThrow(RangeError)
    expect(() => tiers([], 0.5)).toThrow(RangeError)
  })
})
