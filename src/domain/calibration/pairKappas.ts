import type { Criterion } from '../definition/definition.ts'
import { agreementWeights } from '../statistics/agreementWeights.ts'
import { cohenKappa } from '../statistics/cohenKappa.ts'
import { ratingValue, type RatedReview } from './ratedReview.ts'

export interface PairKappa {
  one: string
  other: string
  /** Ratings both gave. */
  n: number
  /** Quadratic weights over the whole scale; null when nothing was rated by both, or chance alone agrees fully. */
  kappa: number | null
}

const SCALE = [1, 2, 3, 4, 5]
const WEIGHTS = agreementWeights('quadratic', SCALE.length)

/** Weighted kappa of each two reviewers, over all their ratings on criteria of 1–5. */
export function pairKappas(reviews: readonly RatedReview[], criteria: readonly Criterion[]): PairKappa[] {
  const ordinal = criteria.filter(({ scale }) => scale === 'ordinal')
  const byReviewer = [...Map.groupBy(reviews, ({ reviewerId }) => reviewerId)]
  return byReviewer.flatMap(([one, own], at) =>
    byReviewer.slice(at + 1).map(([other, theirs]) => {
      const { n, kappa } = cohenKappa(tableOf(own, theirs, ordinal), WEIGHTS)
      return { one, other, n, kappa }
    }),
  )
}

function tableOf(own: readonly RatedReview[], theirs: readonly RatedReview[], criteria: readonly Criterion[]) {
  const table = SCALE.map(() => SCALE.map(() => 0))
  const byInteraction = new Map(theirs.map((review) => [review.interactionId, review]))
  for (const review of own) {
    const beside = byInteraction.get(review.interactionId)
    for (const { id } of criteria) {
      const row = table[(ratingValue(review.answers[id]?.rating) ?? 0) - 1]
      const column = (ratingValue(beside?.answers[id]?.rating) ?? 0) - 1
      if (row && column >= 0) row[column] = (row[column] ?? 0) + 1
    }
  }
  return table
}
