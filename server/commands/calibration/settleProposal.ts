import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'

/**
 * Says what the editor of the definition made of a proposed note.
 * @throws ApiError `not_found` without such a note, `conflict` when somebody has decided otherwise, also at this moment
 */
export async function settleProposal(
  trx: Trx,
  { id, state, personId }: { id: string; state: 'taken' | 'dropped'; personId: string },
): Promise<void> {
  const row = await trx.selectFrom('calibration_agreement').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.note_state === null) throw new ApiError('not_found', 'There is no such proposal.')
  if (row.note_state === state) return
  if (row.note_state !== 'proposed') throw decidedAlready()
  const { numUpdatedRows } = await trx
    .updateTable('calibration_agreement')
    .set({ note_state: state, settled_by: personId, version: row.version + 1 })
    .where('id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw decidedAlready()
}

function decidedAlready(): ApiError {
  return new ApiError('conflict', 'Somebody has decided on this note already.')
}
