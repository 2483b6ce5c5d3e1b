import { addDays } from '#domain/calendar/addDays.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { isTimeZone } from '#domain/calendar/isTimeZone.ts'
import { weekOf, type WeekStart } from '#domain/calendar/weekOf.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu', 'Africa/Casablanca'] as const
const instant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) })
const weekStart = fc.constantFrom<WeekStart>(1, 2, 3, 4, 5, 6, 7)

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

test('a Monday week runs from Monday 00:00 to Sunday 23:59', () => {
  expect(weekOf(Date.UTC(2026, 2, 2), 'UTC', 1)).toBe('2026-03-02')
  expect(weekOf(Date.UTC(2026, 2, 8, 23, 59, 59, 999), 'UTC', 1)).toBe('2026-03-02')
  expect(weekOf(Date.UTC(2026, 2, 9), 'UTC', 1)).toBe('2026-03-09')
})

test('the same instant is in different weeks on two sides of the world', () => {
  const sundayNoonUtc = Date.UTC(2026, 2, 8, 12)
  expect(weekOf(sundayNoonUtc, 'America/New_York', 1)).toBe('2026-03-02')
  expect(weekOf(sundayNoonUtc, 'Pacific/Auckland', 1)).toBe('2026-03-09')
})

test('a week may start on Sunday or Saturday', () => {
  expect(weekOf(Date.UTC(2026, 2, 4), 'UTC', 7)).toBe('2026-03-01')
  expect(weekOf(Date.UTC(2026, 2, 4), 'UTC', 6)).toBe('2026-02-28')
})

test('a week reaches over the new year', () => {
  expect(weekOf(Date.UTC(2027, 0, 2), 'UTC', 1)).toBe('2026-12-28')
})

test('misuse is refused', () => {
  expect(() => weekOf(NaN, 'UTC', 1)).toThrow(RangeError)
  expect(() => weekOf(0, 'Mars/Olympus', 1)).toThrow(RangeError)
  expect(() => weekOf(0, 'UTC', 8 as WeekStart)).toThrow(RangeError)
  expect(() => addWeeks('2026-3-2', 1)).toThrow(RangeError)
  expect(() => addWeeks('2026-02-30', 1)).toThrow(RangeError)
  expect(() => addWeeks('2026-03-02', 0.5)).toThrow(RangeError)
})

test('weeks are added on the calendar, over summer time and leap days', () => {
  expect(addWeeks('2026-03-23', 1)).toBe('2026-03-30')
  expect(addWeeks('2024-02-26', 1)).toBe('2024-03-04')
  expect(addWeeks('2026-01-05', -1)).toBe('2025-12-29')
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
})

test('a time zone is a name of the IANA database, not an offset', () => {
  expect(['UTC', 'Europe/Rome', 'America/Argentina/Ushuaia'].map(isTimeZone)).toEqual([true, true, true])
  expect(['', '+02:00', 'Mars/Olympus', 'Europe/Rome '].map(isTimeZone)).toEqual([false, false, false, false])
})

describe.each(ZONES)('in %s', (zone) => {
  test('the local day lies in the week, and the week starts on the chosen weekday', () => {
    fc.assert(
      fc.property(instant, weekStart, (ms, start) => {
        const week = weekOf(ms, zone, start)
        const into = daysBetween(week, dayOf(ms, zone))
        expect(into).toBeGreaterThanOrEqual(0)
        expect(into).toBeLessThanOrEqual(6)
        expect(new Date(week).getUTCDay() % 7).toBe(start % 7)
      }),
    )
  })

  test('time never goes back a week', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 40 * 86_400_000 }), weekStart, (ms, more, start) => {
        expect(weekOf(ms, zone, start) <= weekOf(ms + more, zone, start)).toBe(true)
      }),
    )
  })

  test('adding weeks and taking them away comes back', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -3000, max: 3000 }), weekStart, (ms, weeks, start) => {
        const week = weekOf(ms, zone, start)
        expect(daysBetween(week, addWeeks(week, weeks))).toBe(7 * weeks)
        expect(addWeeks(addWeeks(week, weeks), -weeks)).toBe(week)
      }),
    )
  })
})

test.each(ZONES)('in %s the day is the one its own clocks show, on days of change too', (zone) => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const aroundChange = fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-04-04', '2026-09-26', '2026-11-01', '2027-02-07'),
      fc.nat(2 * 86_400_000),
    )
    .map(([day, ms]) => Date.parse(day) - 43_200_000 + ms)
  fc.assert(
    fc.property(fc.oneof(instant, aroundChange), (ms) => {
      expect(dayOf(ms, zone)).toBe(clock.format(ms))
    }),
  )
})
