import { mannKendall } from '#domain/statistics/mannKendall.ts'
import { theilSen } from '#domain/statistics/theilSen.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 40 })
const timed = (values: readonly (number | null)[]) => values.map((value, time) => ({ time, value }))
const many = Array.from({ length: 2_000 }, (_, at) => 50 + 40 * Math.sin(at * at))

describe('mannKendall', () => {
  // Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, ch. 16: 10, 15, 14, 20 has S = 4.
  test("Gilbert's four values", () => {
    const { n, s, variance, tau, p } = mannKendall([10, null, 15, 14, 20])
    expect({ n, s }).toEqual({ n: 4, s: 4 })
    expect(variance).toBeCloseTo((4 * 3 * 13) / 18, 12)
    expect(tau).toBeCloseTo(2 / 3, 12)
    expect(p).toBeCloseTo(0.3082, 4)
  })

  test('under three values it says nothing, and of equal ones that there is no trend', () => {
    expect(mannKendall([])).toEqual({ n: 0, s: null, variance: null, tau: null, z: null, p: null })
    expect(mannKendall([1, 2, null]).p).toBeNull()
    expect(mannKendall([4, 4, 4])).toEqual({ n: 3, s: 0, variance: 0, tau: null, z: 0, p: 1 })
  })

  test('only the order of values counts; mirrored or backwards the trend turns', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const { s, p, tau } = mannKendall(values)
        expect(mannKendall(values.map((x) => x ** 3 + 5))).toMatchObject({ s, p, tau })
        for (const turned of [values.map((x) => -x), values.toReversed()]) {
          expect((mannKendall(turned).s ?? NaN) + (s ?? NaN)).toBe(0)
          expect(mannKendall(turned).p).toBe(p)
        }
        expect(Math.abs(tau ?? 0)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('misuse is refused, and two thousand values take no time', () => {
    expect(() => mannKendall([1, 2, NaN])).toThrow(RangeError)
    expect(mannKendall(many).p).toBeGreaterThan(0.001)
  })
})

describe('theilSen', () => {
  // Sen 1968, JASA 63:1379, his worked example at 93 per cent.
  test("Sen's own example", () => {
    const times = [1, 2, 3, 4, 10, 12, 18]
    const values = [9, 15, 19, 20, 45, 55, 78]
    const line = theilSen(times.map((time, at) => ({ time, value: values[at] ?? null })), 0.93)
    expect(line).toMatchObject({ n: 7, slope: 4, intercept: 4 })
    expect(line.interval?.low).toBeCloseTo(3.71, 2)
    expect(line.interval?.high).toBeCloseTo(4.38, 2)
  }) // prettier-ignore

  test('without two values at different times there is no line', () => {
    expect(theilSen([])).toEqual({ n: 0, slope: null, intercept: null, interval: null })
    expect(theilSen(timed([80, null]))).toEqual({ n: 1, slope: null, intercept: null, interval: null })
    expect(theilSen([70, 90].map((value) => ({ time: 3, value })))).toMatchObject({ n: 2, slope: null, interval: null })
  })

  test('equal values have a slope of 0, and too many ties no interval', () => {
    expect(theilSen(timed([75, 75, 75, 75]))).toMatchObject({ slope: 0, interval: { low: 0, high: 0 } })
    const tied = [0, 0, 0, 0, 1].map((time) => ({ time, value: 75 }))
    expect(theilSen(tied)).toMatchObject({ slope: 0, interval: null })
  })

  test('one odd value does not bend it', () => {
    expect(theilSen(timed([0, 1, 2, 3, 4, 500, 6, 7, 8])).slope).toBe(1)
  })

  test('order plays no part; origins and scales carry over, and a slope lies in its interval', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 9 }), (values, scale) => {
        const before = theilSen(timed(values))
        const moved = timed(values).map(({ time, value }) => ({ time: 2 * time - 3, value: scale * (value ?? 0) + 7 }))
        const after = theilSen(moved.toReversed())
        expect(after.slope).toBeCloseTo((scale * (before.slope ?? NaN)) / 2, 8)
        expect(after.interval?.low).toBeCloseTo((scale * (before.interval?.low ?? NaN)) / 2, 8)
        expect(before.interval?.low).toBeLessThanOrEqual(before.slope ?? NaN)
        expect(before.interval?.high).toBeGreaterThanOrEqual(before.slope ?? NaN)
      }),
    )
  })

  test('misuse is refused, and two thousand values are no matter', () => {
    expect(() => theilSen(timed([1, 2, NaN]))).toThrow(RangeError)
    expect(() => theilSen([{ time: Infinity, value: 1 }])).toThrow(RangeError)
    expect(() => theilSen([], 95)).toThrow(RangeError)
    expect(Math.abs(theilSen(timed(many)).slope ?? NaN)).toBeLessThan(0.01)
  })
})
