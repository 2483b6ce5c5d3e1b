import { expect, test } from 'vitest'
import { type BridgedScore, pairedMoves } from '#domain/definition/bridge/pairedMoves.ts'

const score = (interactionId: string, side: BridgedScore['side'], points: number, outcome: number | null = points) => ({
  interactionId,
  side,
  scores: { friendliness: points, responsiveness: points, outcome },
})

test('differences are taken within interactions, each of which counts once', () => {
  const { n, moved } = pairedMoves([
    score('a', 'before', 70),
    score('a', 'after', 72),
    score('b', 'before', 50),
    // Two scored it again: their mean counts.
    score('b', 'after', 53),
    score('b', 'after', 55),
    score('c', 'before', 90),
    score('c', 'after', 96, null),
    score('alone', 'before', 10),
    score('new', 'after', 100),
  ])
  expect(n).toBe(3)
  expect(moved.friendliness).toMatchObject({ n: 3, mean: 4 })
  // t(2; .975) · 2 / √3
  expect(moved.friendliness.low).toBeCloseTo(4 - (4.302652729911275 * 2) / Math.sqrt(3), 9)
  expect(moved.outcome).toMatchObject({ n: 2, mean: 3 })
})

test('without a pair nothing is said', () => {
  expect(pairedMoves([score('a', 'before', 70), score('b', 'after', 72)])).toMatchObject({
    n: 0,
    moved: { friendliness: { n: 0, mean: null, low: null, high: null } },
  })
})
