import type { FollowUp } from '#contract/calibrationAgreements.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'

/** What sessions left to a person to follow up, the oldest first. */
export async function findFollowUps(db: Db, caller: PersonCaller): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('calibration_agreement')
    .innerJoin('calibration_session', 'calibration_session.id', 'calibration_agreement.session_id')
    .selectAll('calibration_agreement')
    .select('calibration_session.name as session')
    .where('follow_up_person_id', '=', caller.id)
    .orderBy('agreed_at')
    .orderBy('calibration_agreement.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    session: { id: row.session_id, name: row.session },
    interactionId: row.interaction_id,
    criterionId: row.criterion_id,
    text: row.follow_up,
    agreedAt: row.agreed_at,
    doneAt: row.follow_up_done_at,
  }))
}
