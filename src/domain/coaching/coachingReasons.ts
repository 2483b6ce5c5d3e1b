import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import { chanceBelow, levelOf } from './belowTarget.ts'
import type { CoachingReason } from './coachingReason.ts'
import { criticalFailures, type FailureCount } from './criticalFailures.ts'
import type { DimensionPair } from './dimensionPairs.ts'
import { oneSidedAgents } from './oneSidedAgents.ts'

/** What is known of one agent, but for time. */
export interface CoachingFacts {
  /** Of the model; null without one. */
  adjusted: Record<Dimension, { n: number; adjusted: number; se: number } | null>
  differences: Record<DimensionPair, MeanInterval>
  critical: FailureCount
}

/** Of all agents there are. */
export interface UsualFacts {
  differences: Record<DimensionPair, number>
  critical: FailureCount
}

/**
 * What to say of each agent of a page; all tests of the page are one family of their kind.
 * @param targets points by dimension
 * @returns one list of each, in the order given; empty: nothing to say
 */
export function coachingReasons(
  agents: readonly CoachingFacts[],
  usual: UsualFacts,
  targets: Readonly<Record<Dimension, number>>,
): CoachingReason[][] {
  const oneSided = oneSidedAgents(
    agents.map(({ differences }) => differences),
    usual.differences,
  )
  const critical = criticalFailures(
    agents.map((agent) => agent.critical),
    usual.critical,
  )
  return agents.map((agent, at) => [
    ...(critical[at] ? [critical[at]] : []),
    ...(oneSided[at] ?? []),
    ...belowTarget(agent, targets),
  ])
}

/** The least doubtful dimension first. */
function belowTarget({ adjusted }: CoachingFacts, targets: Readonly<Record<Dimension, number>>): CoachingReason[] {
  return DIMENSIONS.flatMap((dimension) => {
    const known = adjusted[dimension]
    const target = targets[dimension]
    const chance = known && chanceBelow(known, target)
    const level = levelOf(chance)
    if (known === null || chance === null || level === null) return []
    return [{ kind: 'below' as const, level, dimension, n: known.n, adjusted: known.adjusted, target, chance }]
  }).toSorted((one, other) => other.chance - one.chance)
}
