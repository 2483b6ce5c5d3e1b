import { ApiError } from '#contract/apiError.ts'
import { NO_SCORES } from '#server/commands/reviewScores.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { undoUntil } from '#server/policies/reviews.ts'
import type { SessionReview } from '#server/queries/calibration/sessionReviews.ts'
import { refuseRevealed, writeReview } from './writeReview.ts'

/** Takes what was handed in back to draft within ten seconds, and never once the session is revealed. */
export async function takeBackReview(trx: Trx, { clock }: Outside, review: SessionReview): Promise<SessionReview> {
  if (review.status === 'draft') return review
  refuseRevealed(review.session, clock())
  if (clock() > (undoUntil(review) ?? -1)) throw new ApiError('conflict', 'The ten seconds to take it back are over.')
  return writeReview(trx, review, { status: 'draft', submitted_at: null, ...NO_SCORES })
}
