import { inTransaction } from '#server/db/dialect.ts'
import type { JobWorker } from '#server/jobs.ts'
import { changeReview, recordReviewEvent } from './changeReview.ts'

/** Shows a submitted review to its agent once its time has come; one taken back or corrected meanwhile is left. */
export const publishReview: JobWorker<'publishReview'> = (deps, { reviewId }) =>
  inTransaction(deps.db, deps.engine, async (trx) => {
    const review = await trx.selectFrom('review').selectAll().where('id', '=', reviewId).executeTakeFirst()
    if (review?.status !== 'submitted' || review.publish_at === null || review.publish_at > deps.clock()) return
    const published = await changeReview(trx, review, { status: 'published' })
    await recordReviewEvent(trx, deps, published, { kind: 'published', personId: null })
  })
