import type { Dimension } from '#domain/definition/definition.ts'
import { COACHING_RULE } from './coachingReason.ts'

/** Rated answers of one criterion: how many, and the sum of their points (0–100). */
interface RatedSum {
  n: number
  points: number
}

interface CostedCriterion {
  criterionId: string
  dimension: Dimension
  /** Share of the dimension's weight. */
  share: number
  own: RatedSum
  all: RatedSum
}

export interface CriterionCost {
  criterionId: string
  dimension: Dimension
  n: number
  mean: number
  /** Of all agents. */
  usual: number
  /** Sum of weight × (own − usual) over the reviews, for one review: points of the dimension, below 0 where it costs. */
  cost: number
}

/**
 * The criteria that cost an agent most against what is usual, the dearest first.
 * @returns those that cost anything; what was rated less often than the minimum is left out
 */
export function criterionCosts(criteria: readonly CostedCriterion[]): CriterionCost[] {
  return criteria
    .flatMap(({ criterionId, dimension, share, own, all }) => {
      if (own.n < COACHING_RULE.leastCount || all.n === 0) return []
      const [mean, usual] = [own.points / own.n, all.points / all.n]
      return [{ criterionId, dimension, n: own.n, mean, usual, cost: share * (mean - usual) }]
    })
    .filter(({ cost }) => cost < 0)
    .toSorted((one, other) => one.cost - other.cost)
}
