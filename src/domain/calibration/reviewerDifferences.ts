import type { Criterion } from '../definition/definition.ts'
import { meanCI } from '../statistics/meanCI.ts'
import type { MeanInterval } from '../statistics/meanInterval.ts'
import { sampleMoments } from '../statistics/sampleMoments.ts'
import { ratingValue, type RatedReview } from './ratedReview.ts'

/** Over interactions, in rating points: below 0 stricter, above 0 milder. */
export interface ReviewerDifference extends MeanInterval {
  reviewerId: string
}

/**
 * How much milder or stricter each reviewer rates than the gauge, or without one than the mean of the others, on criteria
 * of 1–5. Criteria of one interaction belong together: their mean difference counts once.
 * @param gaugeId who is no row of their own, since they would be compared with themselves; null for none
 */
export function reviewerDifferences(
  reviews: readonly RatedReview[],
  criteria: readonly Criterion[],
  gaugeId: string | null,
): ReviewerDifference[] {
  const ordinal = criteria.filter(({ scale }) => scale === 'ordinal')
  const byInteraction = Map.groupBy(reviews, ({ interactionId }) => interactionId)
  const reviewerIds = [...new Set(reviews.map(({ reviewerId }) => reviewerId))].filter((id) => id !== gaugeId)
  return reviewerIds.map((reviewerId) => {
    const differences = [...byInteraction.values()].map((beside) => {
      const own = beside.find((review) => review.reviewerId === reviewerId)
      const others = beside.filter((review) =>
        gaugeId === null ? review.reviewerId !== reviewerId : review.reviewerId === gaugeId,
      )
      return own ? meanDifference(own, others, ordinal) : null
    })
    return { reviewerId, ...meanCI(differences) }
  })
}

/** Own less the others', in rating points over the criteria both rated; null when there are none. */
export function meanDifference(
  own: RatedReview,
  others: readonly RatedReview[],
  criteria: readonly Criterion[],
): number | null {
  const differences = criteria.map(({ id }) => {
    const value = ratingValue(own.answers[id]?.rating)
    const { mean } = sampleMoments(others.map(({ answers }) => ratingValue(answers[id]?.rating)))
    return value === null || mean === null ? null : value - mean
  })
  return sampleMoments(differences).mean
}
