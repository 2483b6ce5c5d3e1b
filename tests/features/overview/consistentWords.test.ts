import { expect, test } from 'vitest'
import type { ConsistentAgents } from '#contract/consistency.ts'
import { consistentTitle } from '#features/overview/consistentWords.ts'

type Verdict = ConsistentAgents['agents'][number]['verdict']

const BENCHMARK = {
  quarter: '2026-07-01',
  balanced: 80,
  dimensions: { friendliness: 80, responsiveness: 80, outcome: 80 },
}
const title = (...verdicts: Verdict[]) =>
  consistentTitle({ benchmark: BENCHMARK, agents: verdicts.map((verdict) => ({ verdict })) })

test('the finding counts the agents above of those it can be told of', () => {
  expect(title('holds', 'fails', 'open')).toBe('1 of 2 agents is consistently above the benchmark')
  expect(title('holds', 'holds')).toBe('2 of 2 agents are consistently above the benchmark')
  expect(title('holds')).toBe('1 of 1 agent is consistently above the benchmark')
  expect(title('fails')).toBe('Nobody is consistently above the benchmark')
  expect(title('open')).toMatch('Too early')
})
