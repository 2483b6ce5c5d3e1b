import { expect, test } from 'vitest'
import { controlChart } from '#domain/statistics/control/controlChart.ts'
import { freezableFrom } from '#domain/statistics/control/frozenBaseline.ts'
import { phasedChart } from '#domain/statistics/control/phasedChart.ts'

const week = (at: number) => `2026-01-${String(at + 10)}`
const weeks = (means: readonly number[], n = 16) => means.map((mean, at) => ({ week: week(at), n, mean, sd: 10 }))
const FIRST = { fromWeek: week(0), centre: 70, sigma: 10 }

test('without limits a week stands alone; with one set it is the plain chart', () => {
  const [point] = phasedChart(weeks([70]), []).points
  expect(point).toMatchObject({ mean: 70, low: null, high: null, centre: null, drift: null })
  const seen = weeks([70, 71, 40])
  expect(phasedChart(seen, [{ ...FIRST, fromWeek: week(2) }])).toEqual(controlChart(seen, FIRST))
})

test('each week is held against the limits of its time, and nothing goes on over newer ones', () => {
  // Twelve weeks above the old centre, the last six of them at the newer one.
  const seen = weeks([...Array<number>(6).fill(75), ...Array<number>(6).fill(75)])
  const { points, signals } = phasedChart(seen, [FIRST, { fromWeek: week(6), centre: 75, sigma: 10 }])
  expect(points.map(({ centre }) => centre)).toEqual([...Array<number>(6).fill(70), ...Array<number>(6).fill(75)])
  expect(points[6]?.drift?.z).toBe(0)
  expect(signals.filter(({ kind }) => kind === 'run')).toEqual([])
  expect(controlChart(seen, FIRST).signals.map(({ kind }) => kind)).toContain('run')
})

test('newer limits begin after those before, where twenty weeks of two values or more are left', () => {
  const all = weeks(Array<number>(22).fill(70))
  expect(freezableFrom(all, week(0))).toEqual([week(1), week(2)])
  expect(freezableFrom(all, week(2))).toEqual([])
  expect(freezableFrom(weeks(Array<number>(22).fill(70), 1), week(0))).toEqual([])
})
