import type { CoachingNeed, CoachingStanding } from '#contract/coaching.ts'
import { chanceBelow } from '#domain/coaching/belowTarget.ts'
import type { CoachingReason } from '#domain/coaching/coachingReason.ts'
import type { CoachingTrends } from '#domain/coaching/fallingReasons.ts'
import { mainDimension } from '#domain/coaching/mainDimension.ts'
import { isCertain } from '#domain/coaching/reasonKeys.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import type { CoachedAgent } from './coachedAgents.ts'
import type { KnownAgent } from './coachingFacts.ts'

/** 95% of a normal posterior. */
const REACH = 1.959964

interface Known {
  agent: CoachedAgent
  known: KnownAgent
  trends: CoachingTrends
  reasons: CoachingReason[]
}

/** What the page shows of an agent of whom there is something to say. */
export function needOf(
  { agent, known, trends, reasons }: Known,
  targets: Record<Dimension, number>,
): Omit<CoachingNeed, 'setAside' | 'version'> {
  return {
    agent,
    level: reasons.some(isCertain) ? 'coach' : 'watch',
    reasons,
    main: mainDimension(reasons),
    dimensions: byDimension((dimension) => ({
      ...standingOf(known, dimension, targets[dimension]),
      trend: trends[dimension],
    })),
  }
}

function standingOf(
  { adjusted, cells }: KnownAgent,
  dimension: Dimension,
  target: number,
): Omit<CoachingStanding, 'trend'> {
  const raw = cells.means[dimension]
  const model = adjusted[dimension]
  if (model === null) return { raw, adjusted: null, chanceBelow: null }
  const [mean, half] = [model.adjusted, REACH * model.se]
  return {
    raw,
    adjusted: { n: model.n, mean, low: mean - half, high: mean + half },
    chanceBelow: chanceBelow(model, target),
  }
}
