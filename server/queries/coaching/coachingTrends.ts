import type { CoachingTrends } from '#domain/coaching/fallingReasons.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Deps } from '#server/deps.ts'
import { type AgentTrend, reviewTrends, type TrendInput } from '#server/tasks/reviewTrends.ts'

/** So many reviews are done with before a thread would have started. */
const FEW_REVIEWS = 5000

/** Trends of some agents, in their order. */
export async function coachingTrends(
  { db, compute }: Pick<Deps, 'db' | 'compute'>,
  input: TrendInput,
): Promise<CoachingTrends[]> {
  const { count } = await db
    .selectFrom('score')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('series_id', '=', input.seriesId)
    .where('agent_id', 'in', [...input.agentIds, ''])
    .where('started_at', '>=', input.fromAt)
    .executeTakeFirstOrThrow()
  const trends = count > FEW_REVIEWS ? await compute.run('reviewTrends', input) : await reviewTrends(db, input)
  const byAgent = Map.groupBy(trends, ({ agentId }) => agentId)
  return input.agentIds.map((id) => byDimension((dimension) => trendIn(byAgent.get(id), dimension)))
}

function trendIn(trends: readonly AgentTrend[] | undefined, wanted: AgentTrend['dimension']) {
  const { n, direction, slope, low, high } = trends?.find(({ dimension }) => dimension === wanted) ?? NO_TREND
  return { n, direction, slope, low, high }
}

const NO_TREND = { n: 0, direction: 'unclear' as const, slope: null, low: null, high: null }
