import { expect, test } from 'vitest'
import type { SideBySide } from '#contract/comparison.ts'
import { compareSearch } from '#features/comparison/compareSearch.ts'
import { sidesSentence, toMeasures } from '#features/comparison/measures.ts'
import { otherPeriod, periodBefore, sideNames } from '#features/comparison/sides.ts'
import { toBehind } from '#features/comparison/toBehind.ts'
import { row } from './compared.ts'

const PERIOD = { fromWeek: '2026-11-02', toWeek: '2026-11-16' }
const side = (name: string, more: Partial<SideBySide['one']> = {}): SideBySide['one'] => {
  const { n, dimensions, balanced, completeService, criticalFailure } = row(name, 40, [80, 70, 60])
  return { kind: 'team', name, isRest: false, n, dimensions, balanced, completeService, criticalFailure, ...more }
}
const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }

test('the period before is as long and ends the week before; an open one has none', () => {
  expect(periodBefore(PERIOD)).toEqual({ fromWeek: '2026-10-12', toWeek: '2026-10-26' })
  expect(periodBefore({ fromWeek: '2026-11-02', toWeek: '2026-11-02' })).toEqual({
    fromWeek: '2026-10-26',
    toWeek: '2026-10-26',
  })
  expect(periodBefore({ fromWeek: '2026-11-02' })).toBeNull()
  const search = compareSearch.parse({ weeksOf: 'own' })
  expect(otherPeriod(search, PERIOD)).toBeNull()
  expect(otherPeriod({ ...search, otherTo: '2026-01-05' }, PERIOD)).toEqual({ toWeek: '2026-01-05' })
})

test('sides are called by what tells them apart', () => {
  const two = { one: side('Fjord'), other: side('Birch') }
  expect(sideNames(two, PERIOD, {}, false)).toEqual({ one: 'Fjord', other: 'Birch' })
  const before = { fromWeek: '2026-10-12', toWeek: '2026-10-26' }
  expect(sideNames({ one: side('Fjord'), other: side('Fjord') }, PERIOD, before, true)).toEqual({
    one: 'Fjord, 2 Nov to 16 Nov,',
    other: '12 Oct to 26 Oct',
  })
  expect(sideNames(two, PERIOD, before, false).other).toBe('Birch (12 Oct to 26 Oct)')
  const agent = side('Ada', { kind: 'agent' })
  expect(sideNames({ one: agent, other: side('Fjord', { isRest: true }) }, PERIOD, {}, false).other).toBe(
    'the others in Fjord',
  )
  const all = side('All agents', { kind: 'all', isRest: true })
  expect(sideNames({ one: all, other: agent }, PERIOD, {}, false).one).toBe('all other agents')
  expect(sideNames({ one: all, other: side('Fjord') }, PERIOD, {}, false).one).toBe('all other teams')
})

test('the finding names the measures that differ clearly, and only those', () => {
  const unknown = { value: null, low: null, high: null }
  const clear = { value: 5, low: 1, high: 9 }
  const unclear = { value: 2, low: -3, high: 7 }
  const sides: SideBySide = {
    one: side('Fjord'),
    other: side('Birch'),
    dimensions: { friendliness: clear, responsiveness: unclear, outcome: { value: -5, low: -9, high: -1 } },
    balanced: unclear,
    completeService: { value: 0.1, low: 0.02, high: 0.18 },
    criticalFailure: unknown,
  }
  const measures = toMeasures(sides, { one: 'Fjord', other: 'Birch' }, LABELS)
  expect(sidesSentence(measures)).toBe('A clear difference in friendliness, outcome and complete service')
  expect(measures.find(({ id }) => id === 'complete')?.difference.value).toBeCloseTo(10)
  expect(measures[2]?.words).toBe('Fjord is 5 points below Birch in outcome, likely 1–9; 40 and 40 reviews.')
  expect(sidesSentence(measures.filter(({ id }) => id === 'responsiveness'))).toBe('No clear difference')
  expect(sidesSentence(measures.filter(({ id }) => id === 'critical'))).toBe('Not enough reviews to compare')
})

test('the list behind a side has its group and its weeks', () => {
  const search = compareSearch.parse({ one: 'team.f', other: 'agent.a', weeksOf: 'before' })
  const filter = { ...PERIOD, queue: 'Bills' }
  const rows = [{ id: 'a', name: 'Ada', n: 9 }]
  expect(toBehind('side.one', search, filter, rows)).toEqual({
    title: 'Team',
    subtitle: 'Reviews, 2 Nov to 16 Nov',
    filter: { queue: 'Bills', ...PERIOD, teamId: 'f' },
  })
  expect(toBehind('side.other', search, filter, rows)).toMatchObject({
    title: 'Ada',
    filter: { fromWeek: '2026-10-12', toWeek: '2026-10-26', agentId: 'a' },
  })
  expect(toBehind('agent.a@2026-11-09~2026-11-09', search, filter, rows)).toMatchObject({
    subtitle: 'Reviews, the week of 9 Nov',
    filter: { fromWeek: '2026-11-09', toWeek: '2026-11-09', agentId: 'a' },
  })
  expect(toBehind('agent.gone', search, filter, rows).title).toBe('Not in this selection')
})
