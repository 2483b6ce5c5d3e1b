import { expect, test } from 'vitest'
import type { Spread } from '#contract/serviceFacts.ts'
import {
  coverageWords,
  csatTitle,
  noSpreadWords,
  relationNumbers,
  relationSentence,
  spreadSentence,
} from '#features/overview/serviceWords.ts'

const SPREAD: Spread = {
  n: 900,
  fromAt: 0,
  toAt: 1,
  fittedAt: 2,
  agents: 0.22,
  reviewers: 0.07,
  rest: 0.71,
  isConnected: true,
}
const relation = (rho: number | null, low: number | null = null, high: number | null = null, n = 96) => ({
  n,
  rho,
  low,
  high,
})

test('the spread is told in shares, with the advice only where it holds', () => {
  expect(spreadSentence(SPREAD)).toBe(
    'Who served explains 22% of the differences in score; who reviewed, 7%. Most of it lies in the single interaction, so judge no one by one.',
  )
  expect(spreadSentence({ ...SPREAD, agents: 0.6, rest: 0.33 })).not.toContain('judge no one')
  expect(spreadSentence({ ...SPREAD, reviewers: null })).toContain('cannot be told apart')
  expect(spreadSentence({ ...SPREAD, isConnected: false })).toContain('rests on an assumption')
})

test('why there is no split is told, each reason in its words', () => {
  const words = (['filtered', 'notYours', 'tooLittle', 'notFitted'] as const).map(noSpreadWords)
  expect(new Set(words).size).toBe(4)
})

test('a correlation says what its interval allows', () => {
  const say = (...one: Parameters<typeof relation>) => relationSentence(relation(...one), 30, 'agents')
  expect(say(null, null, null, 24)).toBe('Not enough agents: 24 of the 30 needed.')
  expect(say(null)).toBe('One side never varies among 96 agents.')
  expect(say(0.4)).toContain('cannot be told')
  expect(say(0.4, 0.2, 0.6)).toContain('happier')
  expect(say(-0.4, -0.6, -0.2)).toContain('less happy')
  expect(say(0.1, -0.1, 0.3)).toContain('Too uncertain')
})

test('a correlation is written with both ends of its interval', () => {
  expect(relationNumbers(relation(0.42, -0.03, 0.52))).toEqual({ rho: '0.42', interval: '−0.03 to 0.52' })
  expect(relationNumbers(relation(0.42))).toEqual({ rho: '0.42', interval: 'no interval' })
  expect(relationNumbers(relation(null))).toBeNull()
})

test('the title claims agreement only with an interval clear of nothing', () => {
  const none = { n: 0, mean: null, low: null, high: null, isDegenerate: false }
  const title = (...one: Parameters<typeof relation>) =>
    csatTitle({
      answered: { n: 0, k: 0, rate: null, low: null, high: null },
      scoreAnswered: none,
      scoreSilent: none,
      betweenInteractions: { ...relation(...one), agents: 20 },
      betweenAgents: relation(null),
      minimum: 30,
    })
  expect(title(null)).toBe('Do reviews and customers agree?')
  expect(title(0.7, 0.6, 0.8)).toBe('Reviews and customers agree well on single interactions')
  expect(title(0.2, 0.1, 0.3)).toContain('a little')
  expect(title(0.2, -0.1, 0.3)).toContain('too early')
  expect(title(-0.4, -0.5, -0.3)).toContain('disagree')
})

test('coverage names how many agents nothing is said of', () => {
  const coverage = { interactions: 3000, reviewed: 1415, agents: 24, agentsBelow: 1 }
  expect(coverageWords(coverage)).toBe(
    '1,415 of 3,000 interactions have a review that counts. 1 of 24 agents have fewer than the 8 a comparison needs; nothing is said of them.',
  )
  expect(coverageWords({ ...coverage, agentsBelow: 0 })).toContain('Each of the 24 agents')
})
