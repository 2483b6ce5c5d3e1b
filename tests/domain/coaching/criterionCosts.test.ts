import { expect, test } from 'vitest'
import { criterionCosts } from '#domain/coaching/criterionCosts.ts'

const one = (criterionId: string, share: number, own: [number, number], all: [number, number]) => ({
  criterionId,
  dimension: 'outcome' as const,
  share,
  own: { n: own[0], points: own[0] * own[1] },
  all: { n: all[0], points: all[0] * all[1] },
})

test('what costs most is weight times distance from what is usual, the dearest first', () => {
  const found = criterionCosts([
    one('light', 0.1, [10, 20], [100, 80]),
    one('heavy', 0.5, [10, 50], [100, 70]),
    one('good', 0.4, [10, 90], [100, 70]),
    one('unrated', 0.4, [0, 0], [100, 70]),
    one('seldom', 0.4, [7, 10], [100, 70]),
  ])
  expect(found).toEqual([
    { criterionId: 'heavy', dimension: 'outcome', n: 10, mean: 50, usual: 70, cost: -10 },
    { criterionId: 'light', dimension: 'outcome', n: 10, mean: 20, usual: 80, cost: expect.closeTo(-6, 9) },
  ])
})
