import { expect, test } from 'vitest'
import { meanBySums } from '#domain/statistics/meanBySums.ts'
import { meanCIFromSums } from '#domain/statistics/meanCIFromSums.ts'
import { tFactor } from '#domain/statistics/tFactor.ts'

test('with the right factor it comes to the interval of the same sums', () => {
  for (const scores of [
    [7000, 9000],
    [6100, 7325, 8050, 9999, 0],
    [5000, 5001, 5002],
  ]) {
    const sum = scores.reduce((total, score) => total + score, 0)
    const squares = scores.reduce((total, score) => total + score * score, 0)
    const found = meanBySums(scores.length, sum, squares, tFactor(scores.length - 1, 0.95))
    const { mean, low, high } = meanCIFromSums(scores.length, sum, squares)
    expect(found.mean).toBeCloseTo(mean ?? NaN, 10)
    expect(found.low).toBeCloseTo(low ?? NaN, 10)
    expect(found.high).toBeCloseTo(high ?? NaN, 10)
  }
})

test('nothing seen, one score and equal scores have no interval', () => {
  expect(meanBySums(0, 0, 0, 0)).toEqual({ n: 0, mean: null, low: null, high: null, isDegenerate: false })
  expect(meanBySums(1, 7000, 49_000_000, 0)).toMatchObject({ mean: 70, low: null, isDegenerate: false })
  expect(meanBySums(2, 14_000, 98_000_000, 12.7)).toMatchObject({ mean: 70, low: null, isDegenerate: true })
  expect(() => meanBySums(2, 14_000, 1, 12.7)).toThrow(RangeError)
})
