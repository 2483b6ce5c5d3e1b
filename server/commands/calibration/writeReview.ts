import { ApiError } from '#contract/apiError.ts'
import { staleReview } from '#server/commands/changeReview.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { revealedAt } from '#server/policies/calibration.ts'
import { hasLeft } from '#server/queries/calibration/hasLeft.ts'
import type { SessionReview } from '#server/queries/calibration/sessionReviews.ts'

/** What was not submitted by then is missing: whoever has seen the others' ratings rates no more. */
export function refuseRevealed(session: Row<'calibration_session'>, now: number): void {
  if (revealedAt(session, now) !== null) {
    throw new ApiError('conflict', 'The session is revealed; nothing more can be rated in it.')
  }
}

async function refuseLeft(trx: Trx, { session, reviewer_id }: SessionReview): Promise<void> {
  if (!(await hasLeft(trx, session.id, reviewer_id))) return
  throw new ApiError('conflict', 'You are no longer in this session; nothing more can be rated in it.')
}

/**
 * Writes columns of a review of a session if it is still the version one read, and counts the version on.
 * @throws ApiError `stale` when it was changed meanwhile, `conflict` once its reviewer has left the session
 */
export async function writeReview(
  trx: Trx,
  review: SessionReview,
  columns: Partial<Omit<Row<'calibration_review'>, 'id' | 'session_id' | 'version'>>,
): Promise<SessionReview> {
  await refuseLeft(trx, review)
  const version = review.version + 1
  const { numUpdatedRows } = await trx
    .updateTable('calibration_review')
    .set({ ...columns, version })
    .where('id', '=', review.id)
    .where('version', '=', review.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw staleReview()
  const { submitted_at = review.submitted_at } = columns
  return { ...review, ...columns, first_submitted_at: submitted_at, version }
}
