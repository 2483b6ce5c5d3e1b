import { ApiError } from '#contract/apiError.ts'
import { staleReview } from '#server/commands/changeReview.ts'
import { contentColumns, countedActiveMs, isSameContent, type ReviewContent } from '#server/commands/reviewContent.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { SessionReview } from '#server/queries/calibration/sessionReviews.ts'
import { refuseRevealed, writeReview } from './writeReview.ts'

/** Stores a draft of a session as it is. The same content again changes nothing. */
export async function saveReview(
  trx: Trx,
  { clock }: Outside,
  review: SessionReview,
  content: ReviewContent,
): Promise<SessionReview> {
  if (review.status !== 'draft') throw new ApiError('conflict', 'This is submitted; it shows at the reveal.')
  if (review.version !== content.version && isSameContent(review, content)) return review
  refuseRevealed(review.session, clock())
  if (review.version !== content.version) throw staleReview()
  const activeMs = countedActiveMs(review, content.activeMs, clock())
  return writeReview(trx, review, contentColumns({ ...content, activeMs }))
}
