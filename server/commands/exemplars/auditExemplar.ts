import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

interface ExemplarEvent {
  id: string
  personId: string
  kind: 'exemplarLinked' | 'exemplarConsented' | 'exemplarRefused' | 'exemplarRemoved'
}

/** Who linked, allowed, refused or removed an example stays known when it is gone. */
export async function auditExemplar(
  trx: Trx,
  { ids, clock }: Outside,
  { id, personId, kind }: ExemplarEvent,
): Promise<void> {
  const event = { id: ids(), at: clock(), person_id: personId, kind, subject: `exemplar:${id}`, detail: '{}' }
  await trx.insertInto('audit_event').values(event).execute()
}
