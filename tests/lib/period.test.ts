import { expect, test } from 'vitest'
import { periodSearch, toPeriod, weekStartOf } from '#lib/period.ts'

test('the default is the last 26 weeks up to the last one with a review', () => {
  expect(toPeriod(periodSearch.parse({}), '2026-11-16')).toEqual({ fromWeek: '2026-05-25', toWeek: '2026-11-16' })
})

test('weeks read from an address may be text or a number', () => {
  expect(periodSearch.parse({ weeks: '12' }).weeks).toBe(12)
  expect(periodSearch.parse({ weeks: 4 }).weeks).toBe(4)
  expect(periodSearch.parse({ weeks: 'all' }).weeks).toBe('all')
})

test('unknown values fall back instead of failing', () => {
  expect(periodSearch.parse({ weeks: 5, from: 'soon', to: '2026-99-99', channel: 'telepathy' })).toEqual({
    weeks: 26,
    from: undefined,
    to: undefined,
    channel: undefined,
  })
})

test('channels come as a list or as one text', () => {
  expect(periodSearch.parse({ channel: 'call,chat' }).channel).toEqual(['call', 'chat'])
  expect(periodSearch.parse({ channel: ['email'] }).channel).toEqual(['email'])
})

test('a span by hand beats the named period, and an open end stays open', () => {
  expect(toPeriod(periodSearch.parse({ weeks: 4, from: '2026-06-01' }), '2026-11-16')).toEqual({
    fromWeek: '2026-06-01',
  })
})

test('everything has no ends, and so has a place without any review', () => {
  expect(toPeriod(periodSearch.parse({ weeks: 'all' }), '2026-11-16')).toEqual({})
  expect(toPeriod(periodSearch.parse({}), null)).toEqual({})
})

test('a day is moved to the start of its week, before and after the known one', () => {
  expect(weekStartOf('2026-11-22', '2026-11-16')).toBe('2026-11-16')
  expect(weekStartOf('2026-11-15', '2026-11-16')).toBe('2026-11-09')
  expect(weekStartOf('2026-06-07', '2026-11-15')).toBe('2026-06-07')
})
