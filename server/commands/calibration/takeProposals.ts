import type { Definition } from '#domain/definition/definition.ts'
import { holdsNote } from '#domain/definition/holdsNote.ts'
import type { Trx } from '#server/db/dialect.ts'
import { listProposals } from '#server/queries/calibration/agreed.ts'

/** Marks the notes that a definition which is published now says as taken over; all others stay proposed. */
export async function takeProposals(trx: Trx, definition: Definition, personId: string): Promise<void> {
  for (const proposal of await listProposals(trx)) {
    if (!holdsNote(definition, proposal)) continue
    await trx
      .updateTable('calibration_agreement')
      .set((set) => ({ note_state: 'taken', settled_by: personId, version: set('version', '+', 1) }))
      .where('id', '=', proposal.id)
      .where('note_state', '=', 'proposed')
      .execute()
  }
}
