import { expect, test } from 'vitest'
import type { CoachingReason } from '#domain/coaching/coachingReason.ts'
import { reasonKey } from '#domain/coaching/reasonKeys.ts'
import { isSetAside, type SetAside } from '#domain/coaching/setAside.ts'

const below = (level: 'coach' | 'watch'): CoachingReason => ({
  kind: 'below',
  level,
  dimension: 'outcome',
  n: 20,
  adjusted: 60,
  target: 75,
  chance: 0.95,
})
const critical: CoachingReason = { kind: 'critical', n: 20, failed: 5, low: 0.1, high: 0.4, usual: 0.02 }
const WINDOW = { today: '2026-11-16', fromDay: '2026-08-18' }
const snoozed = (until: string): SetAside => ({ kind: 'snoozed', until, on: '2026-11-01', keys: ['below.outcome'] })
const dismissed = (on: string): SetAside => ({ kind: 'dismissed', until: null, on, keys: ['below.outcome'] })

test('a need is snoozed until its day comes', () => {
  expect(isSetAside(snoozed('2026-11-17'), [below('coach')], WINDOW)).toBe(true)
  expect(isSetAside(snoozed('2026-11-16'), [below('coach')], WINDOW)).toBe(false)
})

test('a dismissed need stays away while the reviews it rested on are looked at', () => {
  expect(isSetAside(dismissed('2026-08-18'), [below('coach')], WINDOW)).toBe(true)
  expect(isSetAside(dismissed('2026-08-17'), [below('coach')], WINDOW)).toBe(false)
})

test('something new brings the agent back, something less certain does not', () => {
  expect(isSetAside(snoozed('2026-12-01'), [below('coach'), critical], WINDOW)).toBe(false)
  expect(isSetAside(snoozed('2026-12-01'), [below('watch')], WINDOW)).toBe(true)
  expect(isSetAside({ ...snoozed('2026-12-01'), keys: ['watch.outcome'] }, [below('coach')], WINDOW)).toBe(false)
})

test('every reason has its own name', () => {
  const reasons: CoachingReason[] = [
    below('coach'),
    below('watch'),
    critical,
    { kind: 'falling', dimension: 'outcome', n: 20, slope: -3, low: -4, high: -2 },
    { kind: 'oneSided', stronger: 'friendliness', weaker: 'outcome', n: 20, gap: 20, low: 10, high: 30, usual: 0 },
  ]
  expect(reasons.map(reasonKey)).toEqual([
    'below.outcome',
    'watch.outcome',
    'critical',
    'falling.outcome',
    'oneSided.friendliness.outcome',
  ])
})
