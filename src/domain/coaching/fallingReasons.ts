import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { CoachingReason } from './coachingReason.ts'
import type { MonthlySlope } from './monthlySlope.ts'
import type { TrendDirection } from './reviewTrends.ts'

export type CoachingTrends = Record<Dimension, MonthlySlope & { direction: TrendDirection }>

/** What to say of an agent's trends: those that fall, and of them those that have a slope. */
export function fallingReasons(trends: CoachingTrends): CoachingReason[] {
  return DIMENSIONS.flatMap((dimension) => {
    const { direction, n, slope, low, high } = trends[dimension]
    if (direction !== 'falling' || slope === null || slope >= 0) return []
    return [{ kind: 'falling' as const, dimension, n, slope, low, high }]
  })
}
