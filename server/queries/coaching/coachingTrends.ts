import type { CoachingTrends } from '#domain/coaching/fallingReasons.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Deps } from '#server/deps.ts'
import { type AgentTrend, reviewTrends, type TrendInput } from '#server/tasks/reviewTrends.ts'

/** So many reviews in 90 days are done with before a thread would have started. */
const FEW_REVIEWS = 2500

/**
 * Trends of some agents, in their order.
 * @param reviews how many they have in the window of the page: decides where it is counted
 */
export async function coachingTrends(
  { db, compute }: Pick<Deps, 'db' | 'compute'>,
  input: TrendInput,
  reviews: number,
): Promise<CoachingTrends[]> {
  const trends = reviews > FEW_REVIEWS ? await compute.run('reviewTrends', input) : await reviewTrends(db, input)
  const byAgent = Map.groupBy(trends, ({ agentId }) => agentId)
  return input.agentIds.map((id) => byDimension((dimension) => trendIn(byAgent.get(id), dimension)))
}

function trendIn(trends: readonly AgentTrend[] | undefined, wanted: AgentTrend['dimension']) {
  const { n, direction, slope, low, high } = trends?.find(({ dimension }) => dimension === wanted) ?? NO_TREND
  return { n, direction, slope, low, high }
}

const NO_TREND = { n: 0, direction: 'unclear' as const, slope: null, low: null, high: null }
