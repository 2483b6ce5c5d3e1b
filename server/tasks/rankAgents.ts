import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { expectedRanks } from '#domain/statistics/expectedRanks.ts'
import type { Posterior } from '#domain/statistics/posterior.ts'
import { rankIntervals } from '#domain/statistics/rankIntervals.ts'

export interface RankInput {
  agents: readonly Posterior[]
  /** The same one draws the same ranks. */
  seed: string
}

export interface AgentRank {
  expected: number
  low: number
  high: number
}

/** Thousands of agents are drawn less often: a rank more or less among them says nothing. */
const DRAWS = 2_000_000

/** Expected ranks with their 95% intervals, in the order given: with thousands of agents some seconds of work. */
export function rankAgents({ agents, seed }: RankInput): AgentRank[] {
  const expected = expectedRanks(agents)
  const draws = Math.max(200, Math.min(2000, Math.floor(DRAWS / (agents.length + 1))))
  return rankIntervals(agents, seededRandom(seed), 0.95, draws).map((interval, at) => ({
    expected: expected[at] ?? 1,
    ...interval,
  }))
}
