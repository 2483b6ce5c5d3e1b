import { crossedREML } from './crossedREML.ts'
import { type Observation, reviewCells } from './model/reviewCells.ts'
import type { RatedUnit } from './pairableRatings.ts'

export interface IncompleteIcc {
  variances: { targets: number; raters: number; rest: number }
  /** Of one review, of the mean of k, and of one review with severity left aside. */
  agreementSingle: number
  agreementMean: number
  consistencySingle: number
  k: number
}

/**
 * Intraclass correlations where not everybody rated everything: from the crossed mixed model.
 * @param targets scores of each target by rater, null where there is none
 * @param k reviews whose mean is asked about; by default as many as there are raters
 * @returns null where the model has nothing to estimate from, or raters can't be told from the rest
 * @throws RangeError when a score is not finite
 * @see McGraw & Wong 1996, Psychol Methods 1:30
 */
export function iccIncomplete(targets: readonly RatedUnit[], k?: number): IncompleteIcc | null {
  const raters = Math.max(0, ...targets.map((row) => row.length))
  const scores = targets.flatMap((row, target) =>
    row.flatMap((score, rater): Observation[] => (score === null ? [] : [[target, rater, score]])),
  )
  const model = crossedREML(reviewCells(scores, targets.length, raters))
  if (!model || model.variances.reviewers === null) return null
  const { agents: target, reviewers: rater, rest } = model.variances
  const size = k ?? raters
  return {
    variances: { targets: target, raters: rater, rest },
    agreementSingle: target / (target + rater + rest),
    agreementMean: target / (target + (rater + rest) / size),
    consistencySingle: target / (target + rest),
    k: size,
  }
}
