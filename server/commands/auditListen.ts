import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

const HOUR_MS = 60 * 60_000

/** One audit event per person and sound per hour: a player asks for many parts of one listen. */
export async function auditListen(
  trx: Trx,
  { clock, ids }: Outside,
  { personId, subject }: { personId: string; subject: `interaction:${string}` | `exemplar:${string}` },
): Promise<void> {
  const recent = await trx
    .selectFrom('audit_event')
    .select('id')
    .where('subject', '=', subject)
    .where('kind', '=', 'listened')
    .where('person_id', '=', personId)
    .where('at', '>', clock() - HOUR_MS)
    .executeTakeFirst()
  if (recent) return
  const event = { id: ids(), at: clock(), person_id: personId, kind: 'listened', subject, detail: '{}' }
  await trx.insertInto('audit_event').values(event).execute()
}
