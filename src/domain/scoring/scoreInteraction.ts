import type { Dimension } from '../definition/definition.ts'
import { DIMENSIONS } from '../definition/definition.ts'

export interface ScoredCriterion {
  dimension: Dimension
  type: 'ordinal' | 'passfail'
  /** 1–5 ordinal, 1 or 0 pass/fail, null = not applicable. */
  value: number | null
  weight: number
  critical: boolean
}

export interface InteractionScore {
  /** D_d in points, 0–100; null when the dimension has no applicable weight. */
  dimensions: Record<Dimension, number | null>
  /** Applicable weight over total weight, 0–1; null when the dimension has no weight at all. */
  coverage: Record<Dimension, number | null>
  /** Compensatory mean over the dimensions that have a score. */
  weightedMean: number | null
  /** Weighted geometric mean; null unless every dimension with weight has a score. */
  balanced: number | null
  minimum: number | null
  /** weightedMean − balanced: how one-sided the service was. */
  gap: number | null
  complete: boolean
  criticalFailed: boolean
  /** 0 when something critical failed, else `balanced`. */
  overall: number | null
}

/**
 * Scores one interaction from its criteria, unrounded.
 * @param criteria every criterion that applies to the interaction; N/A has value null and moves no weight to another dimension
 * @param dimensionWeights W_d ≥ 0
 * @param eps floor of a dimension score in the geometric mean, in points
 * @throws RangeError when a value is outside its scale or a weight is negative or not finite
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008) s.6
 */
export function scoreInteraction(
  criteria: readonly ScoredCriterion[],
  dimensionWeights: Readonly<Record<Dimension, number>>,
  eps = 1,
): InteractionScore {
  const dimensions = {} as Record<Dimension, number | null>
  const coverage = {} as Record<Dimension, number | null>
  for (const dimension of DIMENSIONS) {
    checkWeight(dimensionWeights[dimension])
    const { score, covered } = scoreDimension(criteria, dimension)
    dimensions[dimension] = score
    coverage[dimension] = covered
  }
  const weighted = DIMENSIONS.filter((dimension) => dimensionWeights[dimension] > 0)
  const scored = weighted.filter((dimension) => dimensions[dimension] !== null)
  const totalWeight = sum(scored.map((dimension) => dimensionWeights[dimension]))
  const complete = weighted.length > 0 && scored.length === weighted.length
  const weightedMean =
    totalWeight > 0
      ? sum(scored.map((dimension) => dimensionWeights[dimension] * (dimensions[dimension] as number))) / totalWeight
      : null
  const balanced = complete
    ? Math.exp(
        sum(
          scored.map(
            (dimension) => dimensionWeights[dimension] * Math.log(Math.max(dimensions[dimension] as number, eps)),
          ),
        ) / totalWeight,
      )
    : null
  const minimum = complete ? Math.min(...scored.map((dimension) => dimensions[dimension] as number)) : null
  const criticalFailed = criteria.some(isCriticalFailure)
  return {
    dimensions,
    coverage,
    weightedMean,
    balanced,
    minimum,
    gap: weightedMean !== null && balanced !== null ? weightedMean - balanced : null,
    complete,
    criticalFailed,
    overall: criticalFailed ? 0 : balanced,
  }
}

function scoreDimension(
  criteria: readonly ScoredCriterion[],
  dimension: Dimension,
): { score: number | null; covered: number | null } {
  let applicable = 0
  let total = 0
  let points = 0
  for (const criterion of criteria) {
    if (criterion.dimension !== dimension) continue
    checkWeight(criterion.weight)
    total += criterion.weight
    if (criterion.value === null) continue
    applicable += criterion.weight
    points += criterion.weight * toPoints(criterion.type, criterion.value)
  }
  return { score: applicable > 0 ? points / applicable : null, covered: total > 0 ? applicable / total : null }
}

function checkWeight(weight: number): void {
  if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`${weight} is not a weight of 0 or more.`)
}

function toPoints(type: ScoredCriterion['type'], value: number): number {
  const isValid = type === 'passfail' ? value === 0 || value === 1 : Number.isInteger(value) && value >= 1 && value <= 5
  if (!isValid) throw new RangeError(`${value} is not a rating of the ${type} scale.`)
  return type === 'passfail' ? 100 * value : (100 * (value - 1)) / 4
}

function isCriticalFailure({ critical, type, value }: ScoredCriterion): boolean {
  return critical && value === (type === 'passfail' ? 0 : 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
