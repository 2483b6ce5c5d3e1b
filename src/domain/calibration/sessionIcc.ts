import type { Dimension } from '../definition/definition.ts'
import { icc } from '../statistics/icc.ts'
import { iccIncomplete } from '../statistics/iccIncomplete.ts'
import type { RatedReview } from './ratedReview.ts'

export interface SessionIcc {
  /** ICC(2,1), of one review, and ICC(2,k), of the mean of k reviews. */
  single: number
  mean: number
  k: number
  /** Of one review; null from the model. */
  low: number | null
  high: number | null
  /** Not everybody rated everything: estimated by the crossed model. */
  isModelled: boolean
}

/**
 * How much of the spread of a dimension's scores is the interactions', severity counted as disagreement.
 * @returns null where there is too little to estimate from
 */
export function sessionIcc(reviews: readonly RatedReview[], dimension: Dimension): SessionIcc | null {
  const reviewerIds = [...new Set(reviews.map(({ reviewerId }) => reviewerId))]
  const byInteraction = Map.groupBy(reviews, ({ interactionId }) => interactionId)
  const targets = [...byInteraction.values()].map((own) =>
    reviewerIds.map((id) => own.find(({ reviewerId }) => reviewerId === id)?.dimensions[dimension] ?? null),
  )
  const complete = targets.map((row) => row.filter((score) => score !== null))
  if (complete.every((row) => row.length === reviewerIds.length)) {
    const found = icc(complete)
    if (!found) return null
    const { single, mean } = found.agreement
    return {
      single: single.icc,
      mean: mean.icc,
      k: reviewerIds.length,
      low: single.low,
      high: single.high,
      isModelled: false,
    }
  }
  const found = iccIncomplete(targets)
  if (!found) return null
  return {
    single: found.agreementSingle,
    mean: found.agreementMean,
    k: found.k,
    low: null,
    high: null,
    isModelled: true,
  }
}
