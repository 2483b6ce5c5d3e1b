import type { Agreed, Proposal } from '#contract/calibrationAgreements.ts'
import { rating } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import type { VisibleSession } from './sessions.ts'
import { withheldInteractions } from './withheld.ts'

/** What a session agreed on, but for interactions of the caller's own and those they have still to rate elsewhere. */
export async function listAgreed(
  db: Db,
  caller: PersonCaller,
  visible: VisibleSession,
  now: number,
): Promise<Agreed[]> {
  const withheld = await withheldInteractions(db, caller, visible, now)
  const rows = await db
    .selectFrom('calibration_agreement')
    .innerJoin('interaction', 'interaction.id', 'calibration_agreement.interaction_id')
    .leftJoin('person', 'person.id', 'calibration_agreement.follow_up_person_id')
    .selectAll('calibration_agreement')
    .select(['person.name as person', 'interaction.agent_id'])
    .where('session_id', '=', visible.session.id)
    .orderBy('agreed_at')
    .orderBy('calibration_agreement.id')
    .execute()
  return rows
    .filter(({ agent_id, interaction_id }) => agent_id !== caller.agentId && !withheld.has(interaction_id))
    .map(agreedShape)
}

function agreedShape(row: Row<'calibration_agreement'> & { person: string | null }): Agreed {
  const { note_kind: kind, note_state: state, follow_up_person_id: personId } = row
  return {
    interactionId: row.interaction_id,
    criterionId: row.criterion_id,
    rating: rating.parse(JSON.parse(row.rating)),
    reason: row.reason,
    note: kind === null || state === null ? null : { kind, state, text: row.note },
    followUp:
      personId === null
        ? null
        : { person: { id: personId, name: row.person ?? '' }, text: row.follow_up, doneAt: row.follow_up_done_at },
    version: row.version,
  }
}

/** Notes nobody has taken over or dropped, the oldest first. */
export async function listProposals(db: Db): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('calibration_agreement')
    .innerJoin('calibration_session', 'calibration_session.id', 'calibration_agreement.session_id')
    .selectAll('calibration_agreement')
    .select('calibration_session.name as session')
    .where('note_state', '=', 'proposed')
    .orderBy('agreed_at')
    .orderBy('calibration_agreement.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    criterionId: row.criterion_id,
    rating: rating.parse(JSON.parse(row.rating)),
    kind: row.note_kind ?? 'example',
    text: row.note,
    reason: row.reason,
    session: row.session,
    agreedAt: row.agreed_at,
  }))
}
