import { c4 } from '#domain/statistics/c4.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { processBaseline, xbarSChart } from '#domain/statistics/xbarSChart.ts'
import { xmrChart } from '#domain/statistics/xmrChart.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 })
const weeks = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }), { minLength: 1, maxLength: 20 })

describe('xmrChart', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2, flow rates.
  test('the published limits of the flow rates', () => {
    const chart = xmrChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
    expect(chart.centre).toBeCloseTo(50.81, 2)
    expect(chart.meanRange).toBeCloseTo(1.8778, 4)
    expect(chart.low).toBeCloseTo(45.8159, 4)
    expect(chart.high).toBeCloseTo(55.8041, 4)
  })

  test('nothing, one and equal values are told apart', () => {
    const nothing = { centre: null, meanRange: null, sigma: null, low: null, high: null, rangeHigh: null }
    expect(xmrChart([null])).toEqual({ n: 0, ...nothing })
    expect(xmrChart([75])).toEqual({ n: 1, ...nothing, centre: 75 })
    expect(xmrChart([0.1, 0.1, 0.1])).toMatchObject({ centre: 0.1, sigma: 0, low: 0.1, high: 0.1 })
  })

  test('a range spans a gap', () => {
    expect(xmrChart([70, null, 80]).meanRange).toBe(10)
  })

  test('backwards it is the same, and origin and scale carry over', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 9 }), (values, scale) => {
        const before = xmrChart(values)
        const after = xmrChart(values.map((x) => 7 - scale * x).toReversed())
        expect(after.sigma).toBeCloseTo(scale * (before.sigma ?? NaN), 8)
        expect(after.low).toBeCloseTo(7 - scale * (before.high ?? NaN), 8)
        expect(after.rangeHigh).toBeCloseTo(scale * (before.rangeHigh ?? NaN), 8)
      }),
    )
  })

  test('values that are no numbers are refused', () => {
    expect(() => xmrChart([1, Infinity])).toThrow(RangeError)
  })
})

describe('c4', () => {
  // Montgomery, appendix VI.
  test.each([
    [2, 0.7979],
    [3, 0.8862],
    [5, 0.94],
    [10, 0.9727],
    [25, 0.9896],
  ])('of %i is that of the printed table', (n, expected) => {
    expect(c4(n)).toBeCloseTo(expected, 4)
  })

  test('grows to 1, and a sample without a spread has none', () => {
    expect(c4(100_000)).toBeCloseTo(1 - 1 / 400_000, 9)
    expect(() => c4(1)).toThrow(RangeError)
    expect(() => c4(2.5)).toThrow(RangeError)
  })
})

describe('xbarSChart', () => {
  // By hand: subgroups 1, 3 and 2, 6: s / c4(2) = √2 / .79788 and √8 / .79788, so sigma = 2.6587 and centre 3.
  test('means are held against 3 sigma over the root of their count', () => {
    const { centre, sigma, points } = xbarSChart([[1, 3], [2, 6]].map(sampleMoments))
    expect(centre).toBe(3)
    expect(sigma).toBeCloseTo(2.6587, 4)
    expect(points[0]?.low).toBeCloseTo(3 - (3 * 2.6587) / Math.SQRT2, 3)
    expect(points[0]?.sdCentre).toBeCloseTo((Math.SQRT2 + Math.sqrt(8)) / 2, 10)
    expect(points[0]?.sdLow).toBe(0)
  }) // prettier-ignore

  test('an empty week is a gap, and one of one review has limits but no spread', () => {
    const { points, sigma } = xbarSChart([[70, 80], [], [75]].map(sampleMoments))
    expect(points[1]).toMatchObject({ n: 0, mean: null, low: null, high: null, sdHigh: null })
    expect(points[2]).toMatchObject({ n: 1, mean: 75, sd: null, sdLow: null, sdHigh: null })
    expect(points[2]?.high).toBeCloseTo(75 + 3 * (sigma ?? NaN), 10)
  })

  test('without two values in a week there is no chart', () => {
    const nothing = { low: null, high: null, sdCentre: null }
    expect(xbarSChart([])).toEqual({ centre: null, sigma: null, points: [] })
    const { centre, sigma, points } = xbarSChart([[70], [80]].map(sampleMoments))
    expect({ centre, sigma }).toEqual({ centre: 75, sigma: null })
    expect(points[0]).toMatchObject(nothing)
  })

  test('a frozen baseline does not move with what comes after it', () => {
    const quiet = [[70, 80], [72, 79]].map(sampleMoments)
    const baseline = processBaseline(quiet)
    const later = xbarSChart([...quiet, sampleMoments([20, 30])], baseline)
    expect(later).toMatchObject(baseline)
    expect(later.points[2]?.mean).toBeLessThan(later.points[2]?.low ?? NaN)
  }) // prettier-ignore

  test('order of weeks plays no part, and origin and scale carry over', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 9 }), (all, scale) => {
        const before = processBaseline(all.map(sampleMoments))
        const moved = all.map((week) => week.map((x) => scale * x - 50)).toReversed()
        const after = processBaseline(moved.map(sampleMoments))
        if (before.centre === null) expect(after.centre).toBeNull()
        else expect(after.centre).toBeCloseTo(scale * before.centre - 50, 7)
        if (before.sigma === null) expect(after.sigma).toBeNull()
        else expect(after.sigma).toBeCloseTo(scale * before.sigma, 7)
      }),
    )
  })
})
