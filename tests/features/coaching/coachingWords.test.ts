import { expect, test } from 'vitest'
import type { CoachingNeed, CoachingPage } from '#contract/coaching.ts'
import type { CoachingReason } from '#domain/coaching/coachingReason.ts'
import { headline } from '#features/coaching/headline.ts'
import { asideWords, groupNeeds, summaryWords } from '#features/coaching/pageWords.ts'
import { chanceWords, firstReasons, reasonWords } from '#lib/reasonWords.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const below = (level: 'coach' | 'watch', dimension: 'friendliness' | 'outcome' = 'outcome'): CoachingReason => ({
  kind: 'below',
  level,
  dimension,
  n: 38,
  adjusted: 54.4,
  target: 75,
  chance: level === 'coach' ? 0.998 : 0.81,
})
const sided = (usual = 0): CoachingReason => ({
  kind: 'oneSided',
  stronger: 'friendliness',
  weaker: 'outcome',
  n: 38,
  gap: 36,
  low: 29.6,
  high: 42.1,
  usual,
})
const falling: CoachingReason = { kind: 'falling', dimension: 'outcome', n: 21, slope: -3.12, low: -5.2, high: -1.04 }
const critical: CoachingReason = { kind: 'critical', n: 24, failed: 3, low: 0.043, high: 0.31, usual: 0.021 }
const said = (...reasons: CoachingReason[]) => {
  const { before, strong } = headline(reasons, LABELS)
  return `${before}*${strong}*`
}
const words = (reason: CoachingReason) => reasonWords(reason, LABELS)

test('the headline names what customers get, and the doubt where there is one', () => {
  expect(said(sided(), below('coach'))).toBe('Friendly, but customers *leave without what they need*')
  expect(said(sided())).toBe('Friendly, but *the outcome lags behind*')
  expect(said(below('coach'))).toBe('*Outcome is below target*')
  expect(said(below('coach'), below('coach', 'friendliness'))).toBe('*Outcome and friendliness are below target*')
  expect(said(below('coach'), below('watch', 'friendliness'))).toBe('*Outcome is below target*')
  expect(said(below('coach'), falling)).toBe('*Outcome is below target, and falling*')
  expect(said(below('coach', 'friendliness'), falling)).toBe('*Friendliness is below target*')
  expect(said(below('watch'))).toBe('Outcome *may be below target*')
  expect(said(below('watch'), falling)).toBe('*Outcome is falling*')
  expect(said(critical)).toBe('*A critical check fails more often than usual*')
})

test('of two one-sided pairs the wider one speaks', () => {
  const small: CoachingReason = {
    kind: 'oneSided',
    stronger: 'outcome',
    weaker: 'friendliness',
    n: 9,
    gap: 12,
    low: 2,
    high: 22,
    usual: 0,
  }
  expect(said(small, sided())).toBe('Friendly, but *the outcome lags behind*')
  expect(said(small, below('coach', 'friendliness'))).toBe('Customers get what they need, but *meet little warmth*')
})

test('whoever is low in both is not praised for the one that is less low', () => {
  expect(said(sided(), below('coach'), below('watch', 'friendliness'))).toBe('*Outcome is below target*')
  expect(said(sided(), below('watch', 'friendliness'))).toBe('*The outcome lags behind*')
})

test('one reason of each kind is read before a second of any', () => {
  const all = [critical, sided(), below('coach'), below('coach', 'friendliness'), falling]
  expect(firstReasons(all, 2).map(({ kind }) => kind)).toEqual(['below', 'falling'])
  expect(firstReasons(all, 5).map(({ kind }) => kind)).toEqual(['below', 'falling', 'oneSided', 'critical', 'below'])
  expect(firstReasons([below('watch'), critical], 1)).toEqual([critical])
})

test('every reason carries its numbers, their interval and n', () => {
  expect(words(below('coach'))).toBe(
    'Outcome is very likely below the target of 75: 54 allowing for who reviewed, chance >99% (n 38).',
  )
  expect(words(below('watch'))).toContain('is perhaps below the target of 75')
  expect(words(sided())).toBe(
    'Friendliness lies 36 points above outcome in the same interactions, likely 30–42 (n 38).',
  )
  expect(words(sided(4))).toContain('likely 30–42, where 4 above is usual (n 38)')
  expect(words(sided(-4))).toContain('likely 30–42, where 4 below is usual (n 38)')
  expect(words(falling)).toBe('Outcome falls by 3 points a month over 26 weeks, likely −5.2 to −1.0 (n 21).')
  expect(words(critical)).toBe('A critical check failed in 3 of 24 interactions: 13%, likely 4–31%; 2% is usual.')
})

test('no chance is shown as certain', () => {
  expect([0.999, 0.97, 0.004].map(chanceWords)).toEqual(['>99%', '97%', '<1%'])
})

const need = (id: string, more: Partial<CoachingNeed>): CoachingNeed => ({
  agent: { id, name: id, team: null },
  level: 'coach',
  reasons: [below('coach')],
  main: 'outcome',
  dimensions: {} as CoachingNeed['dimensions'],
  setAside: null,
  version: 0,
  ...more,
})
const aside = { kind: 'snoozed' as const, until: '2026-12-01', reason: '', by: 'Mara', at: 0 }
const PAGE: CoachingPage = {
  from: '2026-08-18',
  to: '2026-11-16',
  model: { fittedAt: 0, isCrossed: true },
  targets: { friendliness: 75, responsiveness: 75, outcome: 75 },
  agents: 59,
  needs: [need('a', {}), need('b', { level: 'watch' }), need('c', { setAside: aside })],
  flags: { count: 5, expectedFalse: 0.12 },
  tooFew: [{ id: 'd', name: 'Emma', n: 3 }],
  teams: [],
}

test('the page says how many, and how many of the reasons will be false', () => {
  const groups = groupNeeds(PAGE.needs)
  expect([groups.coach, groups.watch, groups.aside].map((those) => those.map(({ agent }) => agent.id))).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ])
  const { strong, rest } = summaryWords(PAGE, groups)
  expect(strong + rest).toBe(
    '1 of 59 agents would gain from a conversation now. Of the 5 reasons, 0.1 are expected to be a false alarm. Listen to the moments before you talk. 1 more is worth watching. 1 has too few reviews to say anything.',
  )
})

test('a page without flags, or without a model, says so', () => {
  const quiet = { ...PAGE, needs: [], tooFew: [], flags: { count: 0, expectedFalse: 0 }, model: null }
  expect(summaryWords(quiet, groupNeeds([])).rest).toBe(
    ' would gain from a conversation now. There is no model of the scores yet, so nobody is held against the target.',
  )
})

test('what was set aside says until when, by whom and why', () => {
  expect(asideWords(aside)).toBe('Snoozed until 1 Dec by Mara')
  expect(asideWords({ ...aside, kind: 'dismissed', until: null, reason: 'New desk.' })).toBe(
    'Dismissed by Mara: New desk.',
  )
})
