import {
  type Channel,
  type Criterion,
  type Definition,
  type Dimension,
  DIMENSIONS,
  type Rating,
} from '../definition/definition.ts'
import type { Answers } from './answer.ts'
import { applicableCriteria } from './applicableCriteria.ts'
import { isOnScale } from './checkAnswers.ts'
import { type InteractionScore, scoreInteraction, type ScoredCriterion } from './scoreInteraction.ts'
import { toHundredths } from './toHundredths.ts'

export interface DimensionProgress {
  rated: number
  total: number
  /** Points, only once every criterion of the dimension is rated or N/A; else null. */
  score: number | null
  /** Share of the dimension's weight that applied, 0–1; null as long as there is no score. */
  coverage: number | null
}

export interface ReviewScore extends InteractionScore {
  /** Every dimension at its target and nothing critical failed; null when a dimension has no score. */
  isCompleteService: boolean | null
}

/** What the scorecard shows while it is filled: never a running score of a half-rated dimension. */
export function dimensionProgress(
  definition: Definition,
  channel: Channel,
  answers: Readonly<Answers>,
): Record<Dimension, DimensionProgress> {
  const criteria = applicableCriteria(definition, channel, answers)
  const { dimensions, coverage } = scoreReview(definition, channel, answers)
  const progress = (dimension: Dimension): DimensionProgress => {
    const own = criteria.filter((criterion) => criterion.dimension === dimension)
    const rated = own.filter((criterion) => isRated(answers, criterion)).length
    const score = own.length > 0 && rated === own.length ? dimensions[dimension] : null
    return { rated, total: own.length, score, coverage: score === null ? null : coverage[dimension] }
  }
  return {
    friendliness: progress('friendliness'),
    responsiveness: progress('responsiveness'),
    outcome: progress('outcome'),
  }
}

/**
 * Scores a review; criteria not rated yet count like N/A, so ask only for whole reviews. A rating that is not on its
 * criterion's scale counts as not given: `checkAnswers` keeps it from being submitted.
 */
export function scoreReview(definition: Definition, channel: Channel, answers: Readonly<Answers>): ReviewScore {
  const criteria = applicableCriteria(definition, channel, answers)
  const { friendliness, responsiveness, outcome } = definition.dimensions
  const score = scoreInteraction(
    criteria.map((criterion) => toScored(criterion, answers)),
    { friendliness: friendliness.weight, responsiveness: responsiveness.weight, outcome: outcome.weight },
  )
  return { ...score, isCompleteService: isCompleteService(definition, score) }
}

function isCompleteService(definition: Definition, score: InteractionScore): boolean | null {
  const scores = DIMENSIONS.map((dimension) => score.dimensions[dimension])
  if (scores.includes(null)) return null
  // Compared as stored (hundredths), so that a score shown as 75.00 meets a target of 75.
  const isAtTarget = DIMENSIONS.every(
    (dimension) =>
      toHundredths(score.dimensions[dimension] as number) >= toHundredths(definition.dimensions[dimension].target),
  )
  return isAtTarget && !score.criticalFailed
}

function isRated(answers: Readonly<Answers>, criterion: Criterion): boolean {
  return ratingOf(answers, criterion) !== null
}

function ratingOf(answers: Readonly<Answers>, criterion: Criterion): Rating | null {
  const rating = answers[criterion.id]?.rating ?? null
  return rating !== null && isOnScale(criterion, rating) ? rating : null
}

function toScored(criterion: Criterion, answers: Readonly<Answers>): ScoredCriterion {
  const rating = ratingOf(answers, criterion)
  const isPassFail = criterion.scale === 'passFail'
  return {
    dimension: criterion.dimension,
    type: isPassFail ? 'passfail' : 'ordinal',
    value: typeof rating === 'number' ? rating : rating === 'pass' ? 1 : rating === 'fail' ? 0 : null,
    weight: criterion.weight,
    critical: criterion.isCritical,
  }
}
