import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { monthlyResiduals } from '#domain/reviewers/monthlyResiduals.ts'
import { type OwnScore, reviewerResiduals } from '#domain/reviewers/residuals.ts'
import { severityDrift, weeklyResiduals } from '#domain/reviewers/weeklyResiduals.ts'

const FROM = '2026-01-05'
const CALENDAR = { timeZone: 'UTC', weekStart: 1 } as const
const instant = (week: string) => Date.parse(`${week}T12:00:00Z`)

test('a score is held against the others’ mean of the same agent in the same thirteen weeks, without itself', () => {
  const own: OwnScore[] = [
    { agentId: 'a', week: FROM, at: 1, points: 60 },
    { agentId: 'a', week: addWeeks(FROM, 13), at: 2, points: 60 },
    { agentId: 'b', week: FROM, at: 3, points: 60 },
    { agentId: 'a', week: FROM, at: 4, points: null },
  ]
  const all = [
    { agentId: 'a', week: FROM, n: 2, sum: 130 },
    { agentId: 'a', week: addWeeks(FROM, 12), n: 1, sum: 80 },
    { agentId: 'a', week: addWeeks(FROM, 13), n: 3, sum: 60 + 90 + 92 },
    // One other score is no level.
    { agentId: 'b', week: FROM, n: 2, sum: 100 },
  ]
  expect(reviewerResiduals(own, all, FROM)).toEqual([
    { at: 1, points: 60 - 75 },
    { at: 2, points: 60 - 91 },
  ])
})

test('whoever gives everybody so many points more is so many points off, whatever the agents’ levels', () => {
  const cases = fc.record({
    levels: fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 8 }),
    shift: fc.integer({ min: -20, max: 20 }),
  })
  fc.assert(
    fc.property(cases, ({ levels, shift }) => {
      const own = levels.map((level, at) => ({ agentId: `a${at}`, week: FROM, at, points: level + shift }))
      const all = levels.map((level, at) => ({ agentId: `a${at}`, week: FROM, n: 4, sum: 4 * level + shift }))
      for (const { points } of reviewerResiduals(own, all, FROM)) expect(points).toBeCloseTo(shift, 9)
    }),
  )
})

test('weeks are those of the submission, an empty one is a gap', () => {
  const at = [0, 0, 2].map((week) => instant(addWeeks(FROM, week)))
  const weeks = weeklyResiduals(
    at.map((instant, index) => ({ at: instant, points: index })),
    CALENDAR,
  )
  expect(weeks.map(({ week, n, mean }) => [week, n, mean])).toEqual([
    [FROM, 2, 0.5],
    [addWeeks(FROM, 1), 0, null],
    [addWeeks(FROM, 2), 1, 2],
  ])
  expect(weeklyResiduals([], CALENDAR)).toEqual([])
})

test('a drift is points in thirty days, and needs ten weeks', () => {
  const residuals = (count: number) =>
    Array.from({ length: count }, (_, week) => ({ at: instant(addWeeks(FROM, week)), points: (week * 7) / 15 }))
  expect(severityDrift(weeklyResiduals(residuals(9), CALENDAR))).toEqual({
    weeks: 9,
    slope: null,
    low: null,
    high: null,
  })
  const drift = severityDrift(weeklyResiduals(residuals(12), CALENDAR))
  expect(drift.weeks).toBe(12)
  expect(drift.slope).toBeCloseTo(2, 9)
})

test('months are those of the submission in the local calendar, an empty one is a gap', () => {
  const at = ['2026-01-31T23:30:00Z', '2026-02-01T10:00:00Z', '2026-04-02T10:00:00Z'].map((text) => Date.parse(text))
  const residuals = at.map((instant, index) => ({ at: instant, points: index * 2 }))
  expect(monthlyResiduals(residuals, 'Europe/Paris').map(({ month, n, mean, low }) => [month, n, mean, low])).toEqual([
    ['2026-02-01', 2, 1, expect.closeTo(-11.706, 3)],
    ['2026-03-01', 0, null, null],
    ['2026-04-01', 1, 4, null],
  ])
  expect(monthlyResiduals([], 'Europe/Paris')).toEqual([])
})
