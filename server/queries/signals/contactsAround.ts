import { type Contact, MOST_CONTACTS, REPEAT_WITHIN_MS } from '#domain/transcript/repeatContacts.ts'
import type { Db, Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

type ContactRow = Pick<Row<'interaction'>, 'customer_ref' | 'subject' | 'queue' | 'contact_id' | 'started_at'>

/** What the domain has to know of an interaction to tell a repeat contact. */
export interface KnownContact extends Contact {
  id: string
}

/** The contacts of the same customer within the time in which they are repeats, itself among them; no more than tell. */
export async function contactsAround(
  db: Db | Trx,
  { customer_ref, started_at }: Pick<ContactRow, 'customer_ref' | 'started_at'>,
): Promise<KnownContact[]> {
  if (customer_ref === null) return []
  const rows = await db
    .selectFrom('interaction')
    .select(['id', 'customer_ref', 'subject', 'queue', 'contact_id', 'started_at'])
    .where('customer_ref', '=', customer_ref)
    .where('started_at', '>=', started_at - REPEAT_WITHIN_MS)
    .where('started_at', '<=', started_at + REPEAT_WITHIN_MS)
    .limit(MOST_CONTACTS + 2)
    .execute()
  return rows.map((row) => ({ id: row.id, ...contactOf(row) }))
}

export function contactOf({ customer_ref, subject, queue, contact_id, started_at }: ContactRow): Contact {
  return { customerRef: customer_ref, subject, queue, contactId: contact_id, startedAt: started_at }
}
