import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import { NO_SCORES } from '#server/commands/reviewScores.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findOwnReview, findSessionReview, type SessionReview } from '#server/queries/calibration/sessionReviews.ts'
import { refuseRevealed } from './writeReview.ts'

/** Opens a participant's draft on an interaction of a session, or finds the one they have. */
export async function startReview(
  trx: Trx,
  { clock, ids }: Outside,
  session: Row<'calibration_session'>,
  { interactionId, reviewerId }: { interactionId: string; reviewerId: string },
): Promise<SessionReview> {
  const own = await findOwnReview(trx, { sessionId: session.id, interactionId, reviewerId })
  if (own) return own
  refuseRevealed(session, clock())
  const id = ids()
  const row: Row<'calibration_review'> = {
    id,
    session_id: session.id,
    interaction_id: interactionId,
    reviewer_id: reviewerId,
    status: 'draft',
    version: 1,
    answers: '{}',
    comment: '',
    pins: '{}',
    active_ms: 0,
    created_at: clock(),
    submitted_at: null,
    evidence_count: 0,
    ...NO_SCORES,
  }
  await insertRows(trx, 'calibration_review', [row])
  const review = await findSessionReview(trx, id)
  if (!review) throw new Error('A review that was just stored is missing.')
  return review
}
