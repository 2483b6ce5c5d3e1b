import { expect, test } from 'vitest'
import type { Adjustment } from '#contract/comparison.ts'
import { adjustmentWords, tierGroups, tierSentence, toAdjustedFilter } from '#features/comparison/adjusting.ts'
import { compareSearch } from '#features/comparison/compareSearch.ts'
import { toFilter } from '#features/comparison/toFilter.ts'

const filterOf = (address: object) => {
  const search = compareSearch.parse({ weeks: 'all', ...address })
  return toAdjustedFilter(search, toFilter(search, null))
}
const agent = (tier: number | null) => ({ id: 'a', n: 9, adjusted: 80, low: 76, high: 84, tier, rank: null })
const fit: NonNullable<Adjustment['fit']> = {
  fromAt: Date.UTC(2026, 7, 24),
  toAt: Date.UTC(2026, 10, 22),
  fittedAt: 0,
  dataVersion: 'x',
  n: 100,
  kind: 'crossed',
  isLinked: true,
  doAgentsDiffer: true,
}

test('there is a fit of everybody, in all channels or one, and of nothing else', () => {
  expect(filterOf({})).toEqual({ part: 'balanced', ranks: false })
  expect(filterOf({ dimension: 'outcome', channel: 'chat', ranks: true })).toEqual({
    part: 'outcome',
    channel: 'chat',
    ranks: true,
  })
  expect(filterOf({ definition: 'series.s' })).toEqual({ part: 'balanced', seriesId: 's', ranks: false })
  for (const address of [
    { by: 'team' }, { teamId: 't' }, { queue: 'q' }, { reviewerId: 'r' }, { channel: 'call,chat' }, { definition: 'version.v' },
  ]) expect(filterOf(address)).toBeNull() // prettier-ignore
})

test('groups are spoken of without ranks, and one group as no difference', () => {
  expect(tierGroups([agent(1), agent(2), agent(null)]).map(({ label }) => label)).toEqual([
    'Highest group: not to be told from its first',
    'Second group: not to be told from its first',
    'Too early to say: fewer than 8 reviews in these 90 days',
  ])
  expect(tierGroups([agent(1)])[0]?.label).toBe('Nobody can be told apart')
  expect(tierSentence([agent(1), agent(2), agent(null)])).toBe('2 agents in 2 groups that can be told apart')
  expect(tierSentence([agent(1), agent(1)])).toBe('No clear difference between 2 agents')
  expect(tierSentence([agent(1), agent(null)])).toBe('Too early to tell any agents apart')
})

test('the words say what was allowed for, and what could not be', () => {
  const words = (more: Partial<typeof fit>) =>
    adjustmentWords({ part: 'outcome', ranks: false }, { fit: { ...fit, ...more }, agents: [] }, 'UTC')
  expect(words({})).toBe('Adjusted allows for strict and mild reviewers and for few reviews, 24 Aug to 22 Nov.')
  expect(words({ kind: 'oneway' })).toContain('reviewers can’t be told apart')
  expect(words({ isLinked: false })).toContain('Some reviewers share no agent')
  expect(words({ doAgentsDiffer: false })).toContain('No difference between agents can be detected')
  expect(adjustmentWords(null, undefined, 'UTC')).toMatch(/^Raw means/u)
  expect(adjustmentWords({ part: 'outcome', ranks: false }, { fit: null, agents: [] }, 'UTC')).toMatch(
    /^Raw means: too few/u,
  )
})
