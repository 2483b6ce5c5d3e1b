import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { auditExemplar } from './auditExemplar.ts'

/** What an agent says of everybody seeing an own moment; the last word counts. */
export async function decideExemplar(
  trx: Trx,
  outside: Outside,
  { id, isGiven, personId }: { id: string; isGiven: boolean; personId: string },
): Promise<void> {
  await trx
    .updateTable('exemplar')
    .set({ consent: isGiven ? 'given' : 'refused', decided_at: outside.clock() })
    .where('id', '=', id)
    .execute()
  await auditExemplar(trx, outside, { id, personId, kind: isGiven ? 'exemplarConsented' : 'exemplarRefused' })
}
