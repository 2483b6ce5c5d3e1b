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

const REPEAT_WITHIN_MS = 7 * 86_400_000

/**
 * How often the same customer made contact about the same matter within 7 days before or after: equal subject, or
 * equal queue where one of the two has no subject. Case and spaces make no difference; legs of one transferred contact
 * are one.
 * @param others may hold other customers' contacts, and the contact itself
 * @returns null without a customer reference, or with neither subject nor queue
 */
export function repeatContacts<Each extends Contact>(contact: Each, others: readonly Each[]): number | null {
  if (contact.customerRef === null || (contact.subject === null && contact.queue === null)) return null
  return others.filter((other) => other !== contact && isRepeat(contact, other)).length
}

function isRepeat(one: Contact, other: Contact): boolean {
  if (one.customerRef !== other.customerRef) return false
  if (Math.abs(one.startedAt - other.startedAt) > REPEAT_WITHIN_MS) return false
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
