import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { holdClaim } from './assignments/holdClaim.ts'
import { changeReview, staleReview } from './changeReview.ts'
import { contentColumns, countedActiveMs, isSameContent, type ReviewContent } from './reviewContent.ts'

/** Stores a draft as it is; nothing has to be complete. The same content again changes nothing. */
export async function saveDraft(
  trx: Trx,
  outside: Outside,
  review: Row<'review'>,
  content: ReviewContent,
): Promise<Row<'review'>> {
  if (review.status !== 'draft') {
    throw new ApiError('conflict', 'This review is submitted; correct it instead of saving a draft.')
  }
  await holdClaim(trx, outside, review)
  if (review.version !== content.version) {
    if (isSameContent(review, content)) return review
    throw staleReview()
  }
  const activeMs = countedActiveMs(review, content.activeMs, outside.clock())
  return changeReview(trx, review, contentColumns({ ...content, activeMs }))
}
