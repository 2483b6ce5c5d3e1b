import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { reopenAssignment } from './assignments/settleAssignment.ts'
import { changeReview, recordReviewEvent } from './changeReview.ts'
import { refreshScore } from './refreshScore.ts'
import { undoUntil } from '#server/policies/reviews.ts'
import { NO_SCORES } from './reviewScores.ts'

/** Takes a submission back to draft within ten seconds. */
export async function undoSubmission(trx: Trx, outside: Outside, review: Row<'review'>): Promise<Row<'review'>> {
  if (review.status === 'draft') return review
  const until = undoUntil(review)
  if (until === null || outside.clock() > until) {
    throw new ApiError('conflict', 'The ten seconds to take it back are over; correct the review instead.')
  }
  const back = { first_submitted_at: null, submitted_at: null, publish_at: null }
  const undone = await changeReview(trx, review, { status: 'draft', ...back, ...NO_SCORES })
  await recordReviewEvent(trx, outside, undone, { kind: 'undone', personId: review.reviewer_id })
  await reopenAssignment(trx, outside, undone)
  await refreshScore(trx, outside, review.interaction_id)
  return undone
}
