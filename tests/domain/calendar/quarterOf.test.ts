import { expect, test } from 'vitest'
import { quarterOf } from '#domain/calendar/quarterOf.ts'

test.each([
  ['2026-01-01', 0, '2026-01-01'],
  ['2026-03-31', 0, '2026-01-01'],
  ['2026-04-01', 0, '2026-04-01'],
  ['2026-12-31', 0, '2026-10-01'],
  ['2026-02-17', -1, '2025-10-01'],
  ['2025-11-02', 1, '2026-01-01'],
  ['2026-05-05', -6, '2024-10-01'],
])('the quarter of %s, %d later, starts on %s', (day, later, first) => {
  expect(quarterOf(day, later)).toBe(first)
})

test('what is no day is refused', () => {
  expect(() => quarterOf('2026-13-01')).toThrow(RangeError)
  expect(() => quarterOf('spring')).toThrow(RangeError)
})
