import { expect, test } from 'vitest'
import { monthOf } from '#domain/calendar/monthOf.ts'
import { dayPlace, startAfter, stepsBetween, stepWords } from '#features/agents/grains.ts'
import { openedMark, openedWeeks } from '#features/agents/openedReviews.ts'
import { toTrendEvents } from '#features/agents/toTrendEvents.ts'
import { toTrendSeries } from '#features/agents/toTrendSeries.ts'
import { seriesOf } from './weekSeries.ts'

test('months follow each other over the year’s end', () => {
  expect(monthOf('2026-12-31', 1)).toBe('2027-01-01')
  expect(monthOf('2026-01-05', -1)).toBe('2025-12-01')
  expect(stepsBetween('2025-11-01', '2026-02-01', 'month')).toBe(3)
  expect(startAfter('2025-11-01', 3, 'month')).toBe('2026-02-01')
  expect(stepWords('2026-02-01', 'month')).toBe('Feb 2026')
  expect(() => monthOf('soon')).toThrow(RangeError)
})

test('a month without reviews is a gap between two others', () => {
  const series = [
    seriesOf('one', [
      ['2025-11-01', 6, 80],
      ['2025-12-01', 0, null],
      ['2026-01-01', 7, 70],
    ]),
  ]
  const [only] = toTrendSeries(series, 'outcome', 'month')
  expect(only?.points.map(({ x, mean }) => [x, mean])).toEqual([
    [0, 80],
    [1, null],
    [2, 70],
  ])
})

test('the mark of a month opens the weeks that begin in it', () => {
  expect(openedMark('2026-02-01', 'month')).toBe('month-2026-02')
  expect(openedWeeks('month-2026-02')).toEqual({ fromWeek: '2026-02-01', toWeek: '2026-02-28' })
  expect(openedWeeks(openedMark('2026-02-02', 'week'))).toEqual({ fromWeek: '2026-02-02', toWeek: '2026-02-02' })
})

test('a conversation stands on its day, within its week or month', () => {
  expect(dayPlace('2026-11-02', '2026-11-02', 'week')).toBe(-0.5)
  expect(dayPlace('2026-11-16', '2026-11-02', 'week')).toBe(1.5)
  expect(dayPlace('2026-12-01', '2026-11-01', 'month')).toBe(0.5)
})

test('conversations outside the chart are left out, and labels that would meet are hidden', () => {
  const coached = ['2026-10-01', '2026-11-03', '2026-11-05', '2027-06-01']
  const events = toTrendEvents([], { coached, first: '2026-11-02', steps: 26, by: 'week' })
  expect(events.map(({ day, isLabelled }) => [day, isLabelled])).toEqual([
    ['2026-11-03', true],
    ['2026-11-05', false],
  ])
})
