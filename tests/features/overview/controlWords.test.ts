import { expect, test } from 'vitest'
import { newLimitWeeks, toControlPanels, toWeekCounts } from '#features/overview/controlPanels.ts'
import { consistencyTitle, eventWords, limitsWords } from '#features/overview/controlWords.ts'
import { charted, chartsOf, uncharted, weekAt } from './controlCharts.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const steady = charted([70, 71, 69, 70])
const out = charted([70, 71, 60, 70])
const titleOf = (...all: Parameters<typeof chartsOf>) => consistencyTitle(toControlPanels(chartsOf(...all)), LABELS)

test('the title names what moved, and only that', () => {
  expect(titleOf([steady, steady, steady])).toBe('Service is steady in all three dimensions')
  expect(titleOf([steady, out, steady])).toBe('Responsiveness: one week fell out; the others are steady')
  expect(titleOf([out, out, steady])).toBe(
    'Friendliness: one week fell out; responsiveness: one week fell out; the third is steady',
  )
  const bare = uncharted([70, 71])
  expect(titleOf([bare, bare, bare])).toBe('Too early to say whether service is consistent')
})

test('limits say when and why they were set; without any it is told how many weeks are missing', () => {
  const where = { scope: 'organisation', weeksNeeded: 20 } as const
  expect(limitsWords(steady, where, 'UTC')).toBe(
    'Limits frozen from 20 weeks, 2 Mar to 13 Jul, set on 28 Jul. The first 20 weeks with reviews were there.',
  )
  expect(limitsWords(uncharted(Array(12).fill(70)), where, 'UTC')).toContain('12 of the 20 weeks they need')
  expect(limitsWords(uncharted(Array(12).fill(70)), where, 'UTC')).toContain('8 are missing')
  expect(limitsWords(uncharted(Array(19).fill(70)), where, 'UTC')).toContain('one is missing')
  expect(limitsWords(uncharted([70]), { ...where, scope: 'channels' }, 'UTC')).toContain('all channels together')
})

test('newer limits are told with who and why, and the verdict is theirs alone', () => {
  const fallen = charted([70, 71, 60, 70, 70, 70])
  const limits = fallen.limits && {
    ...fallen.limits,
    id: 'newer',
    holdsFrom: weekAt(4),
    setBy: 'Lea',
    reason: 'New system',
  }
  const newer = { ...fallen, limits, earlier: fallen.limits ? [fallen.limits] : [] }
  const where = { scope: 'organisation', weeksNeeded: 20 } as const
  expect(limitsWords(newer, where, 'UTC')).toMatch(
    /set on 28 Jul by Lea\. New system\. They hold from the week of 28 Sept on/u,
  )
  expect(titleOf([steady, newer, steady])).toBe('Service is steady in all three dimensions')
  const [, panel] = toControlPanels(chartsOf([steady, newer, steady]))
  expect(panel && newLimitWeeks(panel)).toEqual([weekAt(4)])
  // As long as no week is held against them, those before still speak.
  const waiting = { ...newer, limits: limits && { ...limits, holdsFrom: weekAt(6) } }
  expect(titleOf([steady, waiting, steady])).not.toBe('Service is steady in all three dimensions')
})

test('series are panels of their own, and a week between them counts nothing', () => {
  const charts = chartsOf([steady, steady, steady], [uncharted([80], 5), uncharted([80], 5), uncharted([80], 5)])
  const panels = toControlPanels(charts)
  expect(panels[0]?.series).toHaveLength(2)
  expect(panels[0]?.latest.limits).toBeNull()
  expect(panels[0]?.centre).toBe(80)
  expect(toWeekCounts(panels).map(({ n }) => n)).toEqual([36, 36, 36, 36, 0, 36])
})

test('what happened is told plainly', () => {
  const week = weekAt(0)
  expect(eventWords({ kind: 'definition', week, number: 4, meaning: 'same' })).toBe('Definition version 4 published')
  expect(eventWords({ kind: 'definition', week, number: 4, meaning: 'new' })).toContain('with a new meaning')
  expect(eventWords({ kind: 'definition', week, number: 1, meaning: 'new' })).toBe('The first definition was published')
  expect(eventWords({ kind: 'import', week, interactions: 1200 })).toBe('1,200 interactions imported')
  expect(eventWords({ kind: 'import', week, interactions: 1 })).toBe('1 interaction imported')
  expect(eventWords({ kind: 'reviewer', week, name: 'Nina' })).toBe('Nina joined as a reviewer')
})
