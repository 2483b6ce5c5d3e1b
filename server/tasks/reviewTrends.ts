import { type MonthlySlope, monthlySlope } from '#domain/coaching/monthlySlope.ts'
import { type TrendDirection, trendDirections } from '#domain/coaching/reviewTrends.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import { type Severity, timedScores } from './timedScores.ts'

export interface TrendInput {
  seriesId: string
  fromAt: number
  toAt: number
  /** The week of `fromAt`: scores are found by it. */
  fromWeek: string
  agentIds: string[]
  severity: Severity
  /** Whose slopes are wanted even where nothing falls. */
  slopesOf: string[]
}

export interface AgentTrend extends MonthlySlope {
  agentId: string
  dimension: Dimension
  direction: TrendDirection
}

/** Whether each agent's scores go up or down with time, review by review, allowing for who reviewed. */
export async function reviewTrends(db: Db, input: TrendInput): Promise<AgentTrend[]> {
  const scores = Map.groupBy(await readScores(db, input), ({ agent_id }) => agent_id)
  const series = input.agentIds.flatMap((agentId) =>
    DIMENSIONS.map((dimension) => ({
      agentId,
      dimension,
      scores: timedScores(scores.get(agentId) ?? [], dimension, input.severity),
    })),
  )
  const directions = trendDirections(series.map(({ scores }) => scores))
  const wanted = new Set(input.slopesOf)
  return series.map(({ agentId, dimension, scores }, at) => {
    const direction = directions[at] ?? 'unclear'
    const isShown = direction === 'falling' || wanted.has(agentId)
    const slope = isShown ? monthlySlope(scores) : { n: scores.length, slope: null, low: null, high: null }
    return { agentId, dimension, direction, ...slope }
  })
}

/** What was drawn with unequal chances is shown by the estimate of its plan alone. */
async function readScores(db: Db, { seriesId, fromAt, toAt, fromWeek, agentIds }: TrendInput) {
  if (agentIds.length === 0) return []
  return db
    .selectFrom('score')
    .select(['agent_id', 'reviewer_id', 'started_at', ...DIMENSIONS])
    .where('series_id', '=', seriesId)
    .where('agent_id', 'in', agentIds)
    .where('week', '>=', fromWeek)
    .where('started_at', '>=', fromAt)
    .where('started_at', '<', toAt)
    .where('weight', '=', 1)
    .orderBy('started_at')
    .orderBy('interaction_id')
    .execute()
}
