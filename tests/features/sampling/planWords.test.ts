import { expect, test } from 'vitest'
import type { PlanSummary } from '#contract/samplingPlans.ts'
import {
  hoursWords,
  leftOutWords,
  precisionWords,
  shortfallWords,
  splitWords,
  summaryWords,
} from '#features/sampling/planWords.ts'
import { conditionWords, storedValue } from '#features/sampling/ruleWords.ts'

const summary: PlanSummary = {
  interactions: 1240,
  agents: 24,
  picked: 192,
  twice: 18,
  crossTeam: 20,
  reviewers: 6,
  unassigned: 0,
  strata: 70,
  shortfalls: [
    { agentId: 'a', name: 'Jo Park', has: 0 },
    { agentId: 'b', name: 'Mira Lind', has: 3 },
  ],
  leftOut: { tooShort: 4, reviewed: 0, queued: 1200, onLeave: 1 },
}

test('a plan is said in one line, and who has too few by name', () => {
  expect(summaryWords(summary)).toBe('1,240 interactions, 24 agents, 192 picked, 18 twice.')
  expect(shortfallWords(summary, 5)).toBe('Jo Park has none; Mira Lind has only 3.')
  expect(shortfallWords(summary, 1)).toBe('Jo Park has none; 1 more have too few.')
  expect(shortfallWords({ ...summary, shortfalls: [] }, 5)).toBeNull()
  expect(splitWords(summary)).toBe('6 reviewers, about 35 each; 20 cross teams.')
  expect(leftOutWords(summary)).toBe('Left out: 4 too short, 1,200 in the queue already, 1 agent on leave.')
})

test('what a sample shows is said in points, and nothing is said of what is not known', () => {
  const precision = {
    spread: 13,
    medianActiveMs: 300_000,
    neededForChange: 54,
    quotaShows: 15.4,
    hoursNeeded: 17.5,
    inHours: { perAgent: 18, shows: 9.1 },
  }
  expect(precisionWords(precision, 8, 5)).toEqual([
    'To see a change of 5 points per agent with this spread (13 points) you need 54 reviews of each, before and after.',
    'With 8 of each you can see a change of 15 points or more.',
  ])
  expect(hoursWords(precision, 40)).toBe(
    'These picks take about 18 hours, at 5:00 each. With your reviewers’ 40 hours: 18 of each, a change of 9 points or more.',
  )
  const nothing = { ...precision, spread: null, neededForChange: null, hoursNeeded: null, medianActiveMs: null }
  expect(precisionWords(nothing, 8, 5)).toHaveLength(1)
  expect(hoursWords(nothing, 40)).toBeNull()
})

test('a rule is read as it is meant', () => {
  expect(conditionWords({ kind: 'csat', atMost: 2, of: 5 })).toBe('CSAT at or below 2 of 5')
  const silence = { kind: 'signal', signal: 'longestSilenceMs', atLeast: storedValue(60, 'longestSilenceMs') } as const
  expect(conditionWords(silence)).toBe('longest silence of 1:00 or more')
  const share = { kind: 'signal', signal: 'silenceShare', atLeast: storedValue(40, 'silenceShare') } as const
  expect(conditionWords(share)).toBe('share of silence of 40% or more')
})
