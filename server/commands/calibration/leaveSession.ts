import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { refuseRevealed } from './writeReview.ts'

/**
 * Takes a reviewer out of a session before its reveal. What they handed in goes back to draft, so that nothing shows or
 * counts it; a gauge who leaves is no gauge. Once more changes nothing.
 * @throws ApiError `conflict` once it is revealed
 */
export async function leaveSession(
  trx: Trx,
  { clock }: Outside,
  session: Row<'calibration_session'>,
  personId: string,
): Promise<void> {
  const now = clock()
  refuseRevealed(session, now)
  const { numUpdatedRows } = await trx
    .updateTable('calibration_participant')
    .set({ left_at: now })
    .where('session_id', '=', session.id)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return
  await trx
    .updateTable('calibration_review')
    .set({ status: 'draft', submitted_at: null })
    .where('session_id', '=', session.id)
    .where('reviewer_id', '=', personId)
    .execute()
  if (session.gauge_id !== personId) return
  await trx.updateTable('calibration_session').set({ gauge_id: null }).where('id', '=', session.id).execute()
}
