import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

/** A review that is rated in a session: it reads like any other, and is written to its own table. */
export interface SessionReview extends Row<'review'> {
  session: Row<'calibration_session'>
}

export function isInSession(review: Row<'review'>): review is SessionReview {
  return 'session' in review
}

export async function findSessionReview(db: Db, id: string): Promise<SessionReview | null> {
  const row = await db.selectFrom('calibration_review').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const review = await asReview(db, row)
  // The copy of a review that is scored again is nobody's to change.
  return review.session.reviewed_id === review.reviewer_id ? null : review
}

/** The own review of an interaction of a session, once it is begun. */
export async function findOwnReview(
  db: Db,
  own: { sessionId: string; interactionId: string; reviewerId: string },
): Promise<SessionReview | null> {
  const row = await db
    .selectFrom('calibration_review')
    .selectAll()
    .where('session_id', '=', own.sessionId)
    .where('interaction_id', '=', own.interactionId)
    .where('reviewer_id', '=', own.reviewerId)
    .executeTakeFirst()
  return row ? asReview(db, row) : null
}

async function asReview(db: Db, row: Row<'calibration_review'>): Promise<SessionReview> {
  const { session_id, ...rated } = row
  const session = await db
    .selectFrom('calibration_session')
    .selectAll()
    .where('id', '=', session_id)
    .executeTakeFirstOrThrow()
  const version = await db
    .selectFrom('definition_version')
    .select('series_id')
    .where('id', '=', session.definition_version_id)
    .executeTakeFirstOrThrow()
  const interaction = await db
    .selectFrom('interaction')
    .select(['agent_id', 'team_id', 'week', 'channel'])
    .where('id', '=', row.interaction_id)
    .executeTakeFirstOrThrow()
  return {
    ...rated,
    ...interaction,
    definition_version_id: session.definition_version_id,
    series_id: version.series_id,
    selection: 'calibration',
    assignment_id: null,
    probability: null,
    first_submitted_at: row.submitted_at,
    publish_at: null,
    session,
  }
}
