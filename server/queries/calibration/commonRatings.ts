import type { RatedReview } from '#domain/calibration/ratedReview.ts'
import type { Db } from '#server/db/dialect.ts'
import { readAnswers } from '../readAnswers.ts'
import { findDoubleScored } from '../reviewers/doubleScored.ts'
import { ratedReviewShape } from './ratedReviews.ts'

interface Asked {
  seriesId: string
  fromAt: number
  now: number
}

/** The latest so many of what plans had scored twice: more of them say nothing else. */
const MOST_PLANNED = 1000

/**
 * What several reviewers rated blind to each other since an instant: planned double scorings, and sessions that are
 * revealed. An interaction of a session is one of its own, apart from the same in a plan.
 */
export async function commonRatings(db: Db, asked: Asked): Promise<RatedReview[]> {
  return [...(await plannedRatings(db, asked)), ...(await sessionRatings(db, asked))]
}

async function plannedRatings(db: Db, asked: Asked): Promise<RatedReview[]> {
  const groups = await findDoubleScored(db, asked)
  const ids = groups.slice(-MOST_PLANNED).flatMap((group) => group.map(({ id }) => id))
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('review')
    .select(['reviewer_id', 'interaction_id', 'answers'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    reviewerId: row.reviewer_id,
    interactionId: row.interaction_id,
    answers: readAnswers(row.answers),
    dimensions: { friendliness: null, responsiveness: null, outcome: null },
  }))
}

async function sessionRatings(db: Db, { seriesId, fromAt, now }: Asked): Promise<RatedReview[]> {
  const rows = await db
    .selectFrom('calibration_review')
    .innerJoin('calibration_session', 'calibration_session.id', 'calibration_review.session_id')
    .innerJoin('definition_version', 'definition_version.id', 'calibration_session.definition_version_id')
    .selectAll('calibration_review')
    .where('definition_version.series_id', '=', seriesId)
    .where('calibration_session.is_blind', '=', 1)
    .where('calibration_session.created_at', '>=', fromAt)
    .where('calibration_review.status', '=', 'submitted')
    .where((where) =>
      where.or([
        where('calibration_session.revealed_at', 'is not', null),
        where('calibration_session.deadline_at', '<=', now),
      ]),
    )
    .orderBy('calibration_review.id')
    .execute()
  return rows.map((row) => ({ ...ratedReviewShape(row), interactionId: `${row.session_id} ${row.interaction_id}` }))
}
