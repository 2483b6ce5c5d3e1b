import { repeatContacts } from '#domain/transcript/repeatContacts.ts'
import type { Db, Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { contactOf, contactsAround } from './contactsAround.ts'

type Counted = Pick<Row<'interaction'>, 'id' | 'customer_ref' | 'subject' | 'queue' | 'contact_id' | 'started_at'>

export async function countRepeats(db: Db | Trx, row: Counted): Promise<number | null> {
  const around = await contactsAround(db, row)
  return repeatContacts<ReturnType<typeof contactOf>>(
    contactOf(row),
    around.filter(({ id }) => id !== row.id),
  )
}
