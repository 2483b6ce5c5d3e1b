import { expect, test } from 'vitest'
import { addPair, correlationOf, noPairs } from '#domain/statistics/correlation.ts'

const of = (pairs: [number, number][], confidence?: number) => {
  const moments = noPairs()
  for (const [x, y] of pairs) addPair(moments, x, y)
  return correlationOf(moments, confidence)
}

/** Anscombe 1973, first set: R gives cor.test(x, y) r = 0.8164205, 95 % 0.4243912 to 0.9506933. */
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
const Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]

test('agrees with R on Anscombe’s data, wherever zero lies', () => {
  for (const shift of [0, 1e6]) {
    const { n, r, low, high } = of(X.map((x, index) => [x + shift, Y[index] ?? NaN]))
    expect(n).toBe(11)
    expect(r).toBeCloseTo(0.8164205, 6)
    expect(low).toBeCloseTo(0.4243912, 6)
    expect(high).toBeCloseTo(0.9506933, 6)
  }
})

test('says nothing where nothing can be said', () => {
  expect(of([])).toEqual({ n: 0, r: null, low: null, high: null })
  expect(of([[1, 1], [2, 2]])).toEqual({ n: 2, r: null, low: null, high: null })
  expect(of([[1, 1], [1, 2], [1, 3], [1, 4]])).toEqual({ n: 4, r: null, low: null, high: null })
  expect(of([[1, 3], [2, 2], [3, 1], [4, 0]])).toEqual({ n: 4, r: -1, low: null, high: null })
  expect(() => of([], 1)).toThrow(RangeError)
}) // prettier-ignore
