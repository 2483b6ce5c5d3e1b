/** What tells whether two contacts are about the same matter. */
export interface Contact {
  customerRef: string | null
  subject: string | null
  queue: string | null
  /** Legs of one transferred contact share it. */
  contactId: string | null
  /** Epoch milliseconds. */
  startedAt: number
}

export const REPEAT_WITHIN_MS = 7 * 86_400_000
/** A reference that so many contacts share within the time is not one customer's. */
export const MOST_CONTACTS = 200

/**
 * How often the same customer made contact about the same matter within 7 days before or after: equal subject, or
 * equal queue where one of the two has no subject. Case and spaces make no difference; legs of one transferred contact
 * are one.
 * @param others may hold other customers' contacts, and the contact itself
 * @returns null without a customer reference, with neither subject nor queue, or among more than 200 contacts
 */
export function repeatContacts<Each extends Contact>(contact: Each, others: readonly Each[]): number | null {
  if (contact.customerRef === null || (contact.subject === null && contact.queue === null)) return null
  const near = others.filter((other) => other !== contact && isNear(contact, other))
  return near.length > MOST_CONTACTS ? null : near.filter((other) => isSameMatter(contact, other)).length
}

function isNear(one: Contact, other: Contact): boolean {
  return one.customerRef === other.customerRef && Math.abs(one.startedAt - other.startedAt) <= REPEAT_WITHIN_MS
}

function isSameMatter(one: Contact, other: Contact): boolean {
  if (one.contactId !== null && one.contactId === other.contactId) return false
  if (one.subject !== null && other.subject !== null) return isSame(one.subject, other.subject)
  return one.queue !== null && other.queue !== null && isSame(one.queue, other.queue)
}

function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
