import { ownSignals } from '#domain/transcript/ownSignals.ts'
import { repeatContacts } from '#domain/transcript/repeatContacts.ts'
import type { Row } from '#server/db/schema.ts'
import { contactOf } from '#server/queries/signals/contactsAround.ts'
import { signalRow } from '#server/signalColumns.ts'
import type { SampleContact } from './makeContacts.ts'

/** What measuring the sample comes to, without reading it back. */
export function sampleSignals(contacts: readonly SampleContact[]): Row<'interaction_signal'>[] {
  const known = contacts.map(({ row, channel, turns }) => ({
    row: withNulls(row),
    own: ownSignals(channel, turns, null),
  }))
  const all = known.map(({ row, own }) => ({ row, own, contact: contactOf(row) }))
  const ofCustomer = Map.groupBy(all, ({ contact }) => contact.customerRef)
  return all.map(({ row, own, contact }) => {
    const others = ofCustomer.get(contact.customerRef) ?? []
    const repeats = repeatContacts(
      contact,
      others.map((other) => other.contact),
    )
    return signalRow(row, own, repeats)
  })
}

function withNulls({ id, agent_id, channel, started_at, ...row }: SampleContact['row']) {
  return {
    id,
    agent_id,
    channel,
    started_at,
    team_id: row.team_id ?? null,
    customer_ref: row.customer_ref ?? null,
    subject: row.subject ?? null,
    queue: row.queue ?? null,
    contact_id: row.contact_id ?? null,
  }
}
