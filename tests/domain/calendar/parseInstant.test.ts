import { dayOf } from '#domain/calendar/dayOf.ts'
import { parseInstant } from '#domain/calendar/parseInstant.ts'
import { zoneOffset } from '#domain/calendar/zoneOffset.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const
const instant = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2100, 0, 1) })

const iso = (text: string, zone = 'UTC') => {
  const parsed = parseInstant(text, zone)
  return parsed && new Date(parsed.ms).toISOString()
}

test.each([
  ['2026-03-01T09:30:15.250Z', '2026-03-01T09:30:15.250Z'],
  ['2026-03-01T09:30:15+01:00', '2026-03-01T08:30:15.000Z'],
  ['2026-03-01T09:30:15-0530', '2026-03-01T15:00:15.000Z'],
  ['2026-03-01T09:30+01', '2026-03-01T08:30:00.000Z'],
  ['2026-03-01 09:30:15 UTC', '2026-03-01T09:30:15.000Z'],
  ['2026-03-01 09:30:15 +0000', '2026-03-01T09:30:15.000Z'],
  ['2026-03-01t09:30:15,1239z', '2026-03-01T09:30:15.123Z'],
  [' 2026-03-01T09:30:15.5Z ', '2026-03-01T09:30:15.500Z'],
])('%s has its own offset, so the zone plays no part', (text, expected) => {
  expect(iso(text, 'Pacific/Auckland')).toBe(expected)
  expect(parseInstant(text, 'Pacific/Auckland')?.hadOffset).toBe(true)
})

test('without an offset the time is read in the zone, and the result says so', () => {
  expect(parseInstant('2026-01-15 09:30', 'America/New_York')).toEqual({
    ms: Date.UTC(2026, 0, 15, 14, 30),
    hadOffset: false,
  })
  expect(iso('2026-07-15T09:30:00.125', 'America/New_York')).toBe('2026-07-15T13:30:00.125Z')
})

test('a date alone is the first moment of that day in the zone', () => {
  expect(iso('2026-01-15', 'Pacific/Auckland')).toBe('2026-01-14T11:00:00.000Z')
  expect(parseInstant('2026-01-15', 'UTC')?.hadOffset).toBe(false)
})

test('a time shown twice when clocks go back is the earlier one', () => {
  expect(iso('2026-11-01 01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  expect(iso('2026-04-05 02:30', 'Pacific/Auckland')).toBe('2026-04-04T13:30:00.000Z')
})

test('a time that clocks skip is as much later, midnight included', () => {
  expect(iso('2026-03-08 02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  expect(iso('2026-09-27 02:00', 'Pacific/Auckland')).toBe('2026-09-26T14:00:00.000Z')
  expect(iso('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z')
})

test('a whole day that a zone skipped is read a day later', () => {
  expect(iso('2011-12-30 12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00.000Z')
})

test.each([
  '',
  'yesterday',
  '01/03/2026',
  '1709284215',
  '2026-3-1',
  '2026-02-30',
  '2026-13-01',
  '2025-02-29',
  '2026-03-01T24:00',
  '2026-03-01T23:59:60Z',
  '2026-03-01T09:60Z',
  '2026-03-01T09',
  '2026-03-01Z',
  '2026-03-01T09:30+24:00',
  '2026-03-01T09:30+01:75',
  '0001-01-01T00:00:00',
  '9999-12-31T23:59:59Z',
  '2026-03-01T09:30:00Zebra',
])('“%s” is no instant', (text) => {
  expect(parseInstant(text, 'UTC')).toBeNull()
})

test('an unknown zone is refused when it is needed', () => {
  expect(() => parseInstant('2026-03-01 09:30', 'Mars/Olympus')).toThrow(RangeError)
  expect(parseInstant('2026-03-01T09:30Z', 'Mars/Olympus')?.ms).toBe(Date.UTC(2026, 2, 1, 9, 30))
})

describe.each(ZONES)('in %s', (zone) => {
  const wallOf = (ms: number) => new Date(ms + zoneOffset(ms, zone)).toISOString().slice(0, -1)

  test('what the clocks show reads back as that instant, or as the earlier one that shows the same', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const back = parseInstant(wallOf(ms), zone)?.ms ?? NaN
        expect(wallOf(back)).toBe(wallOf(ms))
        expect(back).toBeLessThanOrEqual(ms)
      }),
    )
  })

  test('with the offset written out it reads back exactly', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const minutes = Math.round(zoneOffset(ms, zone) / 60_000)
        const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
        const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
        expect(parseInstant(wallOf(ms) + offset, zone)).toEqual({ ms, hadOffset: true })
      }),
    )
  })

  test('a date alone is on that day, and the millisecond before is not', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const day = dayOf(ms, zone)
        const start = parseInstant(day, zone)?.ms ?? NaN
        expect(dayOf(start, zone)).toBe(day)
        expect(dayOf(start - 1, zone) < day).toBe(true)
      }),
    )
  })
})
