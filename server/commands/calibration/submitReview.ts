import { ApiError } from '#contract/apiError.ts'
import { staleReview } from '#server/commands/changeReview.ts'
import { finishedColumns, isSameContent, type ReviewContent } from '#server/commands/reviewContent.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { SessionReview } from '#server/queries/calibration/sessionReviews.ts'
import { refuseRevealed, writeReview } from './writeReview.ts'

/** Hands in a rating: it counts for nobody's service and waits for the reveal. The same again changes nothing. */
export async function submitReview(
  trx: Trx,
  { clock }: Outside,
  review: SessionReview,
  content: ReviewContent,
): Promise<SessionReview> {
  if (review.status === 'submitted' && isSameContent(review, content)) return review
  if (review.status !== 'draft') throw new ApiError('conflict', 'This is already submitted.')
  const now = clock()
  refuseRevealed(review.session, now)
  if (review.version !== content.version) throw staleReview()
  const finished = await finishedColumns(trx, review, content, now)
  return writeReview(trx, review, { ...finished, status: 'submitted', submitted_at: now })
}
