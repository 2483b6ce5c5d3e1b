import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'

/**
 * Says that a proposed note is not taken over. Once more changes nothing.
 * @throws ApiError `not_found` without such a note, `conflict` when it stands in a published definition, or was changed now
 */
export async function dropProposal(trx: Trx, { id, personId }: { id: string; personId: string }): Promise<void> {
  const row = await trx.selectFrom('calibration_agreement').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.note_state === null) throw new ApiError('not_found', 'There is no such proposal.')
  if (row.note_state === 'dropped') return
  if (row.note_state === 'taken') throw decidedAlready()
  const { numUpdatedRows } = await trx
    .updateTable('calibration_agreement')
    .set({ note_state: 'dropped', settled_by: personId, version: row.version + 1 })
    .where('id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw decidedAlready()
}

function decidedAlready(): ApiError {
  return new ApiError('conflict', 'Somebody has decided on this note already.')
}
