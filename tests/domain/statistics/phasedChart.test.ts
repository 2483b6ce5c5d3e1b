import { expect, test } from 'vitest'
import { controlChart } from '#domain/statistics/control/controlChart.ts'
import { freezableFrom } from '#domain/statistics/control/frozenBaseline.ts'
import { phasedChart } from '#domain/statistics/control/phasedChart.ts'

const week = (at: number) => `2026-01-${String(at + 10)}`
const weeks = (means: readonly number[], n = 16) => means.map((mean, at) => ({ week: week(at), n, mean, sd: 10 }))
const FIRST = { holdsFrom: week(0), centre: 70, sigma: 10 }

test('without limits a week stands alone; with one set it is the plain chart', () => {
  const [point] = phasedChart(weeks([70]), []).points
  expect(point).toMatchObject({ mean: 70, low: null, high: null, centre: null, drift: null })
  const seen = weeks([70, 71, 40])
  expect(phasedChart(seen, [{ ...FIRST, holdsFrom: week(2) }])).toEqual(controlChart(seen, FIRST))
})

test('each week is held against the limits of its time, and nothing goes on over newer ones', () => {
  // Twelve weeks above the old centre, the last six of them at the newer one.
  const seen = weeks([...Array<number>(6).fill(75), ...Array<number>(6).fill(75)])
  const { points, signals } = phasedChart(seen, [FIRST, { holdsFrom: week(6), centre: 75, sigma: 10 }])
  expect(points.map(({ centre }) => centre)).toEqual([...Array<number>(6).fill(70), ...Array<number>(6).fill(75)])
  expect(points[6]?.drift?.z).toBe(0)
  expect(signals.filter(({ kind }) => kind === 'run')).toEqual([])
  expect(controlChart(seen, FIRST).signals.map(({ kind }) => kind)).toContain('run')
})

test('newer limits wipe out nothing that was found before they were set', () => {
  const seen = weeks([...Array<number>(4).fill(70), ...Array<number>(10).fill(55)])
  const before = controlChart(seen, FIRST).signals
  expect(before.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['beyond', 'run', 'drift']))
  // Set in the last week, of whatever weeks: they hold from the next one on.
  const newer = { holdsFrom: week(14), centre: 55, sigma: 10 }
  expect(phasedChart(seen, [FIRST, newer]).signals).toEqual(before)
  // Set by mistake and followed in the same week by those before.
  expect(phasedChart(seen, [FIRST, newer, { ...FIRST, holdsFrom: week(14) }]).signals).toEqual(before)
})

test('newer limits begin with another week than those before, where twenty weeks of two values or more are left', () => {
  const all = weeks(Array<number>(22).fill(70))
  expect(freezableFrom(all, week(0))).toEqual([week(1), week(2)])
  expect(freezableFrom(all, week(2))).toEqual([week(0), week(1)])
  expect(freezableFrom(weeks(Array<number>(22).fill(70), 1), week(0))).toEqual([])
})
