import { ApiError } from '#contract/apiError.ts'
import type { Agreeing } from '#contract/calibrationAgreements.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import type { VisibleSession } from '#server/queries/calibration/sessions.ts'
import { findDefinitions } from '#server/queries/definitionVersions.ts'

/**
 * Records what a revealed session agrees on for a criterion. The same again changes nothing; a note that was changed is
 * proposed anew.
 * @throws ApiError `invalid` for a rating off the scale or a stranger's follow-up, `stale` when it was changed meanwhile
 */
export async function agree(trx: Trx, outside: Outside, visible: VisibleSession, agreeing: Agreeing): Promise<void> {
  await refuseImpossible(trx, visible, agreeing)
  const { interactionId, criterionId, note, followUp } = agreeing
  const before = await trx
    .selectFrom('calibration_agreement')
    .selectAll()
    .where('session_id', '=', visible.session.id)
    .where('interaction_id', '=', interactionId)
    .where('criterion_id', '=', criterionId)
    .executeTakeFirst()
  const content = {
    rating: JSON.stringify(agreeing.rating),
    reason: agreeing.reason,
    note_kind: note?.kind ?? null,
    note: note?.text ?? '',
    follow_up: followUp?.text ?? '',
    follow_up_person_id: followUp?.personId ?? null,
  }
  if (before && isSame(before, content)) return
  if ((before?.version ?? 0) !== agreeing.version) throw staleAgreement()
  if (before) return change(trx, before, content)
  const place = { session_id: visible.session.id, interaction_id: interactionId, criterion_id: criterionId }
  const settled = { note_state: note ? ('proposed' as const) : null, settled_by: null, follow_up_done_at: null }
  const row = { id: outside.ids(), ...place, ...content, ...settled, agreed_at: outside.clock(), version: 1 }
  await insertRows(trx, 'calibration_agreement', [row])
}

type Content = Pick<
  Row<'calibration_agreement'>,
  'rating' | 'reason' | 'note_kind' | 'note' | 'follow_up' | 'follow_up_person_id'
>

function isSame(before: Content, content: Content): boolean {
  return (
    before.rating === content.rating &&
    before.reason === content.reason &&
    before.note_kind === content.note_kind &&
    before.note === content.note &&
    before.follow_up === content.follow_up &&
    before.follow_up_person_id === content.follow_up_person_id
  )
}

async function change(trx: Trx, before: Row<'calibration_agreement'>, content: Content): Promise<void> {
  const isSameNote =
    before.note === content.note && before.note_kind === content.note_kind && before.rating === content.rating
  const isSameTask =
    before.follow_up === content.follow_up && before.follow_up_person_id === content.follow_up_person_id
  const proposed = { note_state: content.note_kind ? ('proposed' as const) : null, settled_by: null }
  const { numUpdatedRows } = await trx
    .updateTable('calibration_agreement')
    .set({
      ...content,
      ...(isSameNote ? {} : proposed),
      ...(isSameTask ? {} : { follow_up_done_at: null }),
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw staleAgreement()
}

function staleAgreement(): ApiError {
  return new ApiError('stale', 'Something else was agreed meanwhile; look at it before you change it.')
}

async function refuseImpossible(trx: Trx, visible: VisibleSession, agreeing: Agreeing): Promise<void> {
  const { session, raterIds, interactionIds } = visible
  const definition = (await findDefinitions(trx, [session.definition_version_id]))(session.definition_version_id)
  const criterion = definition.criteria.find(({ id }) => id === agreeing.criterionId)
  if (!criterion || !interactionIds.includes(agreeing.interactionId)) {
    throw new ApiError('not_found', 'There is no such criterion or interaction in this session.')
  }
  const isOnScale = ON_SCALE[criterion.scale].includes(agreeing.rating)
  if (!isOnScale && agreeing.rating !== 'na') throw new ApiError('invalid', 'This rating is not on the scale.')
  if (!isOnScale && agreeing.note) throw new ApiError('invalid', 'A note belongs to a rating of the scale.')
  const people = [session.facilitator_id, session.reviewed_id, ...raterIds]
  if (agreeing.followUp && !people.includes(agreeing.followUp.personId)) {
    throw new ApiError('invalid', 'Who follows up is one of those who took part.')
  }
}
