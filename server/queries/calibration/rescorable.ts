import { sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { COUNTING, UNDO_MS } from '#server/policies/reviews.ts'

interface Asked {
  reviewerId: string
  seriesId: string
  fromAt: number
  now: number
}

/**
 * A reviewer's reviews that a lead could score afresh: of this series, beyond being taken back, neither scored again nor
 * being so, and of interactions that are neither the lead's own nor anything they scored, score now, or calibrated. What
 * was drawn and left unscored can be drawn again, unless it lay in sight.
 */
export function rescorable(
  db: Db,
  lead: PersonCaller,
  { reviewerId, seriesId, fromAt, now }: Asked,
): Promise<Row<'review'>[]> {
  return db
    .selectFrom('review')
    .selectAll()
    .where('reviewer_id', '=', reviewerId)
    .where('series_id', '=', seriesId)
    .where('status', 'in', [...COUNTING])
    .where('first_submitted_at', '>=', fromAt)
    .where('submitted_at', '<', now - UNDO_MS)
    .where('agent_id', '!=', lead.agentId ?? '')
    .where(sql<boolean>`not exists (select 1 from review as own
      where own.interaction_id = review.interaction_id and own.reviewer_id = ${lead.id})`)
    .where(sql<boolean>`not exists (select 1 from assignment
      where assignment.interaction_id = review.interaction_id and assignment.status in ('open', 'claimed')
      and (assignment.reviewer_id = ${lead.id} or assignment.claimed_by = ${lead.id}))`)
    .where(sql<boolean>`not exists (select 1 from calibration_interaction as rated
      join calibration_session as session on session.id = rated.session_id
      where rated.interaction_id = review.interaction_id and case when session.reviewed_id = ${reviewerId}
        then session.is_blind = 0 or (session.revealed_at is null and session.deadline_at > ${now}) or exists (
          select 1 from calibration_review as again where again.session_id = session.id and again.status = 'submitted'
          and again.interaction_id = rated.interaction_id and again.reviewer_id != ${reviewerId})
        else session.facilitator_id = ${lead.id} or exists (select 1 from calibration_participant as rater
          where rater.session_id = session.id and rater.person_id = ${lead.id}) end)`)
    .orderBy('id')
    .execute()
}
