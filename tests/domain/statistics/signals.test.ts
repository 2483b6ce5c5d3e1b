import { ewmaChart } from '#domain/statistics/ewmaChart.ts'
import { nelsonRules, type NelsonRule } from '#domain/statistics/nelsonRules.ts'
import { tabularCusum } from '#domain/statistics/tabularCusum.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 60 })
const times = (count: number, value: number) => Array.from({ length: count }, () => value)
const turns = (count: number, value: number) => Array.from({ length: count }, (_, at) => (at % 2 ? -value : value))

describe('nelsonRules', () => {
  // Each pattern as drawn in Nelson 1984, in sigmas, complete at its last point only.
  const patterns: [NelsonRule, number[]][] = [
    [1, [0, 3.01]],
    [2, times(9, 0.4)],
    [3, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [4, turns(14, 0.5)],
    [5, [2.1, 0, 2.1]],
    [6, [1.1, 1.1, 0, 1.1, 1.1]],
    [7, [...times(7, 0.3), ...times(8, -0.3)]],
    [8, [...times(4, 1.1), ...times(4, -1.1)]],
    ['westernElectricRun', times(8, 0.4)],
  ]
  test.each(patterns)('rule %s signals at the last point of its pattern, upside down too', (rule, zones) => {
    expect(nelsonRules(zones, 0, 1)[rule]).toEqual([zones.length - 1])
    expect(nelsonRules(zones.map((z) => -z), 0, 1)[rule]).toEqual([zones.length - 1])
    expect(nelsonRules(zones.slice(0, -1), 0, 1)[rule]).toEqual([])
  }) // prettier-ignore

  test('a value on a line is on no side of it', () => {
    expect(nelsonRules([3, -3], 0, 1)[1]).toEqual([])
    expect(nelsonRules([...times(5, 1), 0, ...times(5, 1)], 0, 1)[2]).toEqual([])
    expect(nelsonRules([0, 1, 2, 2, 3, 4, 5], 0, 10)[3]).toEqual([])
  })

  test('a gap keeps its place and ends no run; no spread is no chart', () => {
    expect(nelsonRules([...times(4, 1), null, ...times(5, 1)], 0, 9)[2]).toEqual([9])
    expect(nelsonRules(times(9, 80), 75, 0)).toMatchObject({ 1: [], 2: [] })
    expect(nelsonRules([], 0, 1)).toMatchObject({ 1: [], 8: [] })
  })

  test('origin, scale and mirror change nothing', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const rules = nelsonRules(values, 50, 16)
        expect(nelsonRules(values.map((x) => 4 * x + 8), 208, 64)).toEqual(rules)
        expect(nelsonRules(values.map((x) => -x), -50, 16)).toEqual(rules)
      }),
    )
  }) // prettier-ignore

  test('misuse is refused', () => {
    expect(() => nelsonRules([1], NaN, 1)).toThrow(RangeError)
    expect(() => nelsonRules([1], 0, -1)).toThrow(RangeError)
    expect(() => nelsonRules([NaN], 0, 1)).toThrow(RangeError)
  })
})

describe('ewmaChart', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.4.
  test('the published averages and limits', () => {
    const { points, asymptoticHigh } = ewmaChart([52, 47, 53, 49.3, 50.1, 47], 50, 2.0539, 0.3, 3)
    expect(points.map(({ z }) => Number(z?.toFixed(2)))).toEqual([50.6, 49.52, 50.56, 50.18, 50.16, 49.21])
    expect(asymptoticHigh).toBeCloseTo(52.5884, 4)
  })

  test('with all weight on the newest value it is a Shewhart chart', () => {
    const { points } = ewmaChart([60, 91], 75, 5, 1, 3)
    expect(points).toEqual([
      { z: 60, low: 60, high: 90, isSignal: false },
      { z: 91, low: 60, high: 90, isSignal: true },
    ])
  })

  test('a gap has no point, and the average waits', () => {
    const gap = { z: null, low: null, high: null, isSignal: false }
    const { points } = ewmaChart([80, null, 80], 75, 5)
    expect(points[1]).toEqual(gap)
    expect([points[0], points[2]]).toEqual(ewmaChart([80, 80], 75, 5).points)
    expect(ewmaChart([], 75, 5).points).toEqual([])
  })

  test('it finds a small lasting drop that no single value shows; no spread is no chart', () => {
    const drop = ewmaChart(times(20, 70), 75, 5).points
    expect(drop.some(({ isSignal }) => isSignal)).toBe(true)
    expect(ewmaChart(times(20, 70), 75, 0).points.some(({ isSignal }) => isSignal)).toBe(false)
  })

  test('origin and mirror carry over', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const before = ewmaChart(values, 50, 10).points
        const after = ewmaChart(values.map((x) => 7 - x), -43, 10).points
        for (const [at, point] of after.entries()) expect(point.z).toBeCloseTo(7 - (before[at]?.z ?? NaN), 9)
      }),
    )
  }) // prettier-ignore

  test('misuse is refused', () => {
    expect(() => ewmaChart([1], NaN, 1)).toThrow(RangeError)
    expect(() => ewmaChart([1], 0, -1)).toThrow(RangeError)
    expect(() => ewmaChart([1], 0, 1, 0)).toThrow(RangeError)
    expect(() => ewmaChart([1], 0, 1, 0.2, 0)).toThrow(RangeError)
    expect(() => ewmaChart([NaN], 0, 1)).toThrow(RangeError)
  })
})

describe('tabularCusum', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.3: the process signals from the 14th value on, and left its target at the 13th.
  const published = [
    324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15, 328.325,
    327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
  ]
  test('the published sums, signals and change', () => {
    const { high, low } = tabularCusum(published, 325, 0.3175, 4.1959)
    expect(high.sums.at(-1)).toBeCloseTo(19.035, 6)
    expect(high.signals).toEqual([13, 14, 15, 16, 17, 18, 19])
    expect(high.changedAt).toBe(12)
    expect(low).toMatchObject({ signals: [], changedAt: null })
  })

  test('a gap keeps its place, and nothing seen signals nothing', () => {
    expect(tabularCusum([null, 80, null, 80], 75, 1, 7).high).toEqual({
      sums: [null, 4, null, 8],
      signals: [3],
      changedAt: 1,
    })
    expect(tabularCusum([], 75, 1, 7).low).toEqual({ sums: [], signals: [], changedAt: null })
  })

  test('upside down, up and down change places', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const { high, low } = tabularCusum(values, 50, 4, 40)
        expect(tabularCusum(values.map((x) => -x), -50, 4, 40)).toEqual({ high: low, low: high })
      }),
    )
  }) // prettier-ignore

  test('misuse is refused', () => {
    expect(() => tabularCusum([1], NaN, 1, 4)).toThrow(RangeError)
    expect(() => tabularCusum([1], 0, -1, 4)).toThrow(RangeError)
    expect(() => tabularCusum([1], 0, 1, 0)).toThrow(RangeError)
    expect(() => tabularCusum([NaN], 0, 1, 4)).toThrow(RangeError)
  })
})
