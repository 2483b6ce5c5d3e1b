import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { controlChart, type ControlWeek } from '#domain/statistics/control/controlChart.ts'
import { baselineWeeks, frozenBaseline } from '#domain/statistics/control/frozenBaseline.ts'

const LIMITS = { centre: 70, sigma: 12 }
const weekOf = (at: number) => addWeeks('2026-01-05', at)
const weeksOf = (means: readonly (number | null)[], n = 36): ControlWeek[] =>
  means.map((mean, at) => ({ week: weekOf(at), n: mean === null ? 0 : n, mean, sd: mean === null ? null : 12 }))
const kinds = (means: readonly (number | null)[], n?: number) =>
  controlChart(weeksOf(means, n), LIMITS).signals.map(({ kind }) => kind)

test('limits are centre ∓ 3 sigma / √n, wider where a week has fewer reviews, and an empty week has none', () => {
  const weeks = [...weeksOf([70]), ...weeksOf([70], 9), ...weeksOf([null])]
  const { points } = controlChart(weeks, LIMITS)
  expect(points.map(({ low, high }) => [low, high])).toEqual([
    [64, 76],
    [58, 82],
    [null, null],
  ])
  expect(points[2]?.drift).toBeNull()
})

test('a week beyond its limits is named with its mean and the limit it passed', () => {
  const { signals } = controlChart(weeksOf([70, 71, 63, 70]), LIMITS)
  expect(signals).toEqual([
    { kind: 'beyond', side: 'below', fromWeek: weekOf(2), toWeek: weekOf(2), weeks: 1, n: 36, mean: 63, limit: 64 },
  ])
  expect(kinds([70, 64, 76])).toEqual([])
})

test('eleven weeks on one side are one run, from the first of them; an empty week does not end it', () => {
  const means = [69, 70.5, 70.5, 70.5, null, 70.5, 70.5, 70.5, 70.5, 70.5, 70.5, 70.5, 70.5, 69]
  const [signal, ...others] = controlChart(weeksOf(means), LIMITS).signals
  expect(others).toEqual([])
  expect(signal).toMatchObject({
    kind: 'run',
    side: 'above',
    fromWeek: weekOf(1),
    toWeek: weekOf(12),
    weeks: 11,
    n: 396,
  })
  expect(kinds(Array(8).fill(70.5))).toEqual([])
})

test('a slow drift shows before any week falls out', () => {
  const { signals } = controlChart(weeksOf([70, 69.5, 71, 72, 73, 74, 74]), LIMITS)
  expect(signals).toMatchObject([{ kind: 'drift', side: 'above', weeks: 1, toWeek: weekOf(6) }])
})

test('a single week far out is told once, not as a drift too; one that stays out is both', () => {
  expect(kinds([70, 71, 58, 70, 70])).toEqual(['beyond'])
  expect(kinds([70, 71, 58, 66, 66, 66])).toEqual(['beyond', 'drift'])
})

test('under eight reviews nothing is flagged, however far a week lies off', () => {
  expect(kinds([70, 20, 70], 7)).not.toContain('beyond')
  expect(kinds([70, 20, 70], 8)).toContain('beyond')
  // Two reviews in all: the weighted mean is no better founded than they are.
  expect(kinds([20], 2)).toEqual([])
})

test('a mirrored series has mirrored signals', () => {
  const value = fc.option(fc.double({ min: 50, max: 90, noNaN: true }), { freq: 8 })
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (means) => {
      const mirrored = means.map((mean) => (mean === null ? null : 140 - mean))
      const sides = (list: readonly (number | null)[]) =>
        controlChart(weeksOf(list), LIMITS).signals.map(({ kind, side, fromWeek }) => ({ kind, side, fromWeek }))
      const turned = sides(mirrored).map((one) => ({ ...one, side: one.side === 'above' ? 'below' : 'above' }))
      expect(turned).toEqual(sides(means))
    }),
  )
})

test('a baseline takes twenty weeks of two reviews or more, and is null before', () => {
  const means = Array.from({ length: 25 }, (_, at) => 70 + (at % 2))
  const thin = weeksOf([70, 71], 1).map((week) => ({ ...week, sd: null }))
  expect(baselineWeeks([...weeksOf(means), ...thin])).toHaveLength(25)
  expect(frozenBaseline(weeksOf(means.slice(0, 19)))).toBeNull()
  const baseline = frozenBaseline(weeksOf(means), 20)
  expect(baseline).toMatchObject({ fromWeek: weekOf(0), toWeek: weekOf(19), weeks: 20, n: 720, centre: 70.5 })
  expect(baseline?.sigma).toBeCloseTo(12.09, 1)
})

test('weeks that never vary give no baseline, and no chart', () => {
  const still = weeksOf(Array(20).fill(70)).map((week) => ({ ...week, sd: 0 }))
  expect(frozenBaseline(still)).toBeNull()
  expect(() => controlChart(still, { centre: 70, sigma: 0 })).toThrow(RangeError)
})
