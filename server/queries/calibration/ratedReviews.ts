import type { RatedReview } from '#domain/calibration/ratedReview.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { readAnswers } from '../readAnswers.ts'

const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)

/** Everything handed in in a session, in the order of its interactions and of the reviewers' ids. */
export async function ratedReviews(db: Db, sessionId: string): Promise<RatedReview[]> {
  const rows = await db
    .selectFrom('calibration_review')
    .innerJoin('calibration_interaction', (join) =>
      join
        .onRef('calibration_interaction.session_id', '=', 'calibration_review.session_id')
        .onRef('calibration_interaction.interaction_id', '=', 'calibration_review.interaction_id'),
    )
    .selectAll('calibration_review')
    .where('calibration_review.session_id', '=', sessionId)
    .where('status', '=', 'submitted')
    .orderBy('position')
    .orderBy('reviewer_id')
    .execute()
  return rows.map(ratedReviewShape)
}

export function ratedReviewShape(row: Row<'calibration_review'>): RatedReview {
  return {
    reviewerId: row.reviewer_id,
    interactionId: row.interaction_id,
    answers: readAnswers(row.answers),
    dimensions: {
      friendliness: points(row.friendliness),
      responsiveness: points(row.responsiveness),
      outcome: points(row.outcome),
    },
  }
}
