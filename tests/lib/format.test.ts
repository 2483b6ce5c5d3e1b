import { expect, test } from 'vitest'
import {
  formatBytes,
  formatCount,
  formatDateTime,
  formatDuration,
  formatInterval,
  formatPoints,
  formatCorrelation,
  formatMove,
  formatShare,
  formatWait,
  formatWeek,
} from '#lib/format.ts'

const HOUR = 3_600_000

test('nothing seen is a dash, never a zero', () => {
  expect(formatPoints(null)).toBe('–')
  expect(formatInterval(61, null)).toBe('–')
  expect(formatShare(null)).toBe('–')
  expect([3.14, -0.4, -0.04, null].map(formatMove)).toEqual(['+3.1', '−0.4', '0.0', '–'])
  expect([0.456, -0.12, -0.001, null].map(formatCorrelation)).toEqual(['0.46', '−0.12', '0.00', '–'])
  expect(formatDuration(null)).toBe('–')
  expect(formatPoints(0)).toBe('0')
})

test('points are whole, with a typographic minus and no minus zero', () => {
  expect(formatPoints(67.4)).toBe('67')
  expect(formatPoints(-3.6)).toBe('−4')
  expect(formatPoints(-0.2)).toBe('0')
  expect(formatInterval(60.6, 73.2)).toBe('61–73')
})

test('a length shows hours only when there are some', () => {
  expect(formatDuration(408_999)).toBe('6:48')
  expect(formatDuration(HOUR + 129_000)).toBe('1:02:09')
})

test('a wait names its two largest units', () => {
  expect(formatWait(3 * HOUR + 12 * 60_000)).toBe('3 h 12 min')
  expect(formatWait(52 * HOUR)).toBe('2 days 4 h')
  expect(formatWait(24 * HOUR)).toBe('1 day')
})

test('an instant reads in the zone asked for, whatever the machine’s', () => {
  const instant = Date.UTC(2026, 10, 18, 23, 30)
  expect(formatDateTime(instant, 'Europe/Oslo')).toBe('19 Nov 00:30')
  expect(formatDateTime(instant, 'America/New_York')).toBe('18 Nov 18:30')
  expect(formatWeek('2026-11-16')).toBe('16 Nov')
})

test('counts are grouped and bytes have a unit', () => {
  expect(formatCount(12043)).toBe('12,043')
  expect(formatBytes(999)).toBe('999 B')
  expect(formatBytes(1_440_000)).toBe('1.4 MB')
})
