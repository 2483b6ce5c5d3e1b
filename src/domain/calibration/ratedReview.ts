import type { Criterion, Dimension, Rating } from '../definition/definition.ts'
import type { Answers } from '../scoring/answer.ts'
import type { RatedUnit } from '../statistics/pairableRatings.ts'

/** What one reviewer rated of one interaction. */
export interface RatedReview {
  reviewerId: string
  interactionId: string
  answers: Readonly<Answers>
  /** Points of 0–100; null where there is no score. */
  dimensions: Record<Dimension, number | null>
}

/** What agreement is asked about. */
export type Measure = { kind: 'dimension'; dimension: Dimension } | { kind: 'criterion'; criterion: Criterion }

/** A rating as a number: 1–5, pass 1 and fail 0; null for not rated, and for "did not apply". */
export function ratingValue(rating: Rating | null | undefined): number | null {
  if (typeof rating === 'number') return rating
  if (rating === 'pass') return 1
  return rating === 'fail' ? 0 : null
}

/** Units are the interactions: each with the values its reviewers gave, in no order. */
export function measuredUnits(reviews: readonly RatedReview[], measure: Measure): RatedUnit[] {
  const byInteraction = Map.groupBy(reviews, ({ interactionId }) => interactionId)
  return [...byInteraction.values()].map((own) => own.map((review) => valueOf(review, measure)))
}

function valueOf({ answers, dimensions }: RatedReview, measure: Measure): number | null {
  if (measure.kind === 'dimension') return dimensions[measure.dimension]
  return ratingValue(answers[measure.criterion.id]?.rating)
}
