import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { vacateAssignment } from './assignments/settleAssignment.ts'
import { changeReview, recordReviewEvent, staleReview } from './changeReview.ts'
import { refreshScore } from './refreshScore.ts'

/** A manager withdraws a review: it stays in the history and no longer counts. */
export async function withdrawReview(
  trx: Trx,
  outside: Outside,
  review: Row<'review'>,
  { version, reason, personId }: { version: number; reason: string; personId: string },
): Promise<Row<'review'>> {
  if (review.status === 'withdrawn') return review
  if (review.status === 'draft') throw new ApiError('conflict', 'A draft is not withdrawn; its author may discard it.')
  if (review.version !== version) throw staleReview()
  const withdrawn = await changeReview(trx, review, { status: 'withdrawn', publish_at: null })
  await recordReviewEvent(trx, outside, withdrawn, { kind: 'withdrawn', personId, reason })
  await vacateAssignment(trx, withdrawn)
  await refreshScore(trx, outside, review.interaction_id)
  return withdrawn
}
