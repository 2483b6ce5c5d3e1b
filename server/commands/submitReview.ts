import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { holdClaim } from './assignments/holdClaim.ts'
import { finishAssignment, leaveOthers } from './assignments/settleAssignment.ts'
import { changeReview, recordReviewEvent, staleReview } from './changeReview.ts'
import { enqueueJob } from './enqueueJob.ts'
import { refreshScore } from './refreshScore.ts'
import { finishedColumns, isSameContent, type ReviewContent } from './reviewContent.ts'

/** The agent sees a review this long after its submission. */
const PUBLISH_AFTER_MS = 24 * 60 * 60_000

/** Submits a draft: it counts at once. The same submission again changes nothing. */
export async function submitReview(
  trx: Trx,
  outside: Outside,
  review: Row<'review'>,
  content: ReviewContent,
): Promise<Row<'review'>> {
  if (review.status === 'submitted' && isSameContent(review, content)) return review
  if (review.status !== 'draft') throw new ApiError('conflict', 'This review is already submitted.')
  await holdClaim(trx, outside, review)
  if (review.version !== content.version) throw staleReview()
  const now = outside.clock()
  const publishAt = now + PUBLISH_AFTER_MS
  const submitted = await changeReview(trx, review, {
    ...(await finishedColumns(trx, review, content, now)),
    status: 'submitted',
    first_submitted_at: review.first_submitted_at ?? now,
    submitted_at: now,
    publish_at: publishAt,
  })
  await recordReviewEvent(trx, outside, submitted, { kind: 'submitted', personId: review.reviewer_id })
  await enqueueJob(trx, outside, { kind: 'publishReview', payload: { reviewId: review.id }, dueAt: publishAt })
  await finishAssignment(trx, outside, submitted)
  await leaveOthers(trx, submitted)
  await refreshScore(trx, outside, review.interaction_id)
  return submitted
}
