import { theilSen } from '#domain/statistics/theilSen.ts'
import { COACHING_RULE } from './coachingReason.ts'
import { thinned, type TimedScores } from './reviewTrends.ts'

const MONTH_MS = 30 * 86_400_000

/** Points in 30 days, with the interval. */
export interface MonthlySlope {
  n: number
  slope: number | null
  low: number | null
  high: number | null
}

/** How much scores change; nothing but n while there are too few. */
export function monthlySlope(scores: TimedScores): MonthlySlope {
  const n = scores.length
  if (n < COACHING_RULE.leastTrend) return { n, slope: null, low: null, high: null }
  const { slope, interval } = theilSen(
    thinned(scores).map(({ at, points }) => ({ time: at / MONTH_MS, value: points })),
  )
  return { n, slope, low: interval?.low ?? null, high: interval?.high ?? null }
}
