import { expect, test } from 'vitest'
import type { ControlSignal } from '#domain/statistics/control/controlChart.ts'
import { chartVerdict, driftVerdict, signalWords } from '#domain/statistics/control/signalWords.ts'

const WRITING = { week: (week: string) => `<${week}>`, tenths: (points: number) => points.toFixed(1) }
const signal = (more: Partial<ControlSignal>): ControlSignal => ({
  kind: 'run',
  side: 'above',
  fromWeek: '2026-09-14',
  toWeek: '2026-11-16',
  weeks: 10,
  n: 340,
  mean: null,
  limit: null,
  ...more,
})
const BEYOND = signal({
  kind: 'beyond',
  side: 'below',
  toWeek: '2026-09-14',
  weeks: 1,
  n: 34,
  mean: 66.12,
  limit: 70.9,
})

test('a week that fell out is told with its mean, n, the limit and how often chance does that', () => {
  expect(signalWords(BEYOND, WRITING)).toBe(
    'Week of <2026-09-14>: 66.1 on average of 34 interactions, below the lower limit of 70.9. Chance alone does that in about one week of 370.',
  )
})

test('a run and a drift are told with their weeks and side', () => {
  expect(signalWords(signal({}), WRITING)).toMatch(
    /^10 weeks in a row above the centre line, <2026-09-14> to <2026-11-16>, n 340:/u,
  )
  expect(signalWords(signal({ kind: 'drift', side: 'below', weeks: 3 }), WRITING)).toMatch(
    /^Slow drift downward: .* below its limits from <2026-09-14> to <2026-11-16>\./u,
  )
  expect(signalWords(signal({ kind: 'drift', weeks: 1 }), WRITING)).toContain('in the week of <2026-09-14>')
})

test('the verdict says no more than the signals do', () => {
  expect(chartVerdict([], WRITING).verdict).toBe('Steady.')
  expect(chartVerdict([BEYOND], WRITING)).toEqual({
    verdict: 'One week fell out.',
    basis: 'Beyond its limits: <2026-09-14> below. Steady otherwise.',
  })
  expect(chartVerdict([BEYOND, BEYOND, BEYOND, BEYOND], WRITING).basis).toContain('and 1 more')
  expect(chartVerdict([BEYOND, signal({})], WRITING)).toEqual({
    verdict: 'Shifted upward.',
    basis: '10 weeks in a row above the centre line since <2026-09-14>. Beyond its limits: <2026-09-14> below.',
  })
  expect(chartVerdict([signal({ kind: 'drift', side: 'below' })], WRITING).verdict).toBe('Drifted downward.')
})

test('of weighted means the drift alone is told, and one that passed its limits without being a drift is not hidden', () => {
  const drift = signal({ kind: 'drift', side: 'below', weeks: 3 })
  expect(driftVerdict([BEYOND, signal({}), drift], [], WRITING)).toEqual({
    verdict: 'Drifted downward.',
    basis: 'It left its limits in the week of <2026-09-14>, for 3 weeks.',
  })
  const within = { drift: { z: 0.3, low: -0.9, high: 0.9 } }
  expect(driftVerdict([signal({})], [within, { drift: null }], WRITING)).toEqual({
    verdict: 'No drift.',
    basis: 'The weighted mean stays within its limits.',
  })
  const past = { drift: { z: -1, low: -0.9, high: 0.9 } }
  expect(driftVerdict([BEYOND], [within, past], WRITING).basis).toContain('only with a single week far out')
})
