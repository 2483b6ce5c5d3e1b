import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { COUNTING } from '#server/policies/reviews.ts'
import { changeReview, recordReviewEvent, staleReview } from './changeReview.ts'
import { refreshScore } from './refreshScore.ts'
import { finishedColumns, isSameContent, type ReviewContent } from './reviewContent.ts'

/** Replaces a submitted review by a new version; definition version, week, team and selection stay. */
export async function correctReview(
  trx: Trx,
  outside: Outside,
  review: Row<'review'>,
  content: ReviewContent & { reason: string },
): Promise<Row<'review'>> {
  const standing: readonly string[] = COUNTING
  if (!standing.includes(review.status)) throw new ApiError('conflict', 'Only a submitted review can be corrected.')
  if (review.version !== content.version) {
    if (review.version === content.version + 1 && isSameContent(review, content)) return review
    throw staleReview()
  }
  const now = outside.clock()
  const corrected = await changeReview(trx, review, {
    ...(await finishedColumns(trx, review, content, now)),
    submitted_at: now,
  })
  await recordReviewEvent(trx, outside, corrected, {
    kind: 'corrected',
    personId: review.reviewer_id,
    reason: content.reason,
  })
  await refreshScore(trx, outside, review.interaction_id)
  return corrected
}
