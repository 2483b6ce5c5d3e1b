import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextOccurrence, RHYTHMS } from '#domain/calendar/nextOccurrence.ts'

const at = (text: string) => Date.parse(text)
const next = (first: string, every: 'week' | 'fortnight' | 'month', after: string, zone = 'UTC') =>
  new Date(nextOccurrence(at(first), every, at(after), zone)).toISOString()

test('it comes back at the same time of day, also over the change of clocks', () => {
  expect(next('2026-03-02T09:00Z', 'week', '2026-03-02T09:00Z')).toBe('2026-03-09T09:00:00.000Z')
  expect(next('2026-03-02T09:00Z', 'fortnight', '2026-03-09T09:00Z')).toBe('2026-03-16T09:00:00.000Z')
  // Paris goes from +1 to +2 on the 29th.
  expect(next('2026-03-25T09:00Z', 'week', '2026-03-25T09:00Z', 'Europe/Paris')).toBe('2026-04-01T08:00:00.000Z')
})

test('a month after the 31st is the last of a shorter one, and the 31st again', () => {
  expect(next('2026-01-31T09:00Z', 'month', '2026-01-31T09:00Z')).toBe('2026-02-28T09:00:00.000Z')
  expect(next('2026-01-31T09:00Z', 'month', '2026-02-28T09:00Z')).toBe('2026-03-31T09:00:00.000Z')
})

test('what was missed is passed over', () => {
  expect(next('2026-03-02T09:00Z', 'week', '2026-04-01T00:00Z')).toBe('2026-04-06T09:00:00.000Z')
  expect(next('2026-01-15T09:00Z', 'month', '2027-06-20T00:00Z')).toBe('2027-07-15T09:00:00.000Z')
})

test('the next is later than what it is asked after, and no occurrence lies between', () => {
  const instant = fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') })
  fc.assert(
    fc.property(instant, instant, fc.constantFrom(...RHYTHMS), (first, after, every) => {
      const found = nextOccurrence(first, every, after, 'Europe/Paris')
      expect(found).toBeGreaterThan(after)
      expect(found).toBeGreaterThan(first)
      const longest = { week: 8, fortnight: 15, month: 32 }[every] * 86_400_000
      expect(found - Math.max(first, after)).toBeLessThanOrEqual(longest)
      expect(nextOccurrence(first, every, found - 1, 'Europe/Paris')).toBe(found)
    }),
  )
})
