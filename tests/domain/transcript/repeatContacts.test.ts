import { repeatContacts } from '#domain/transcript/repeatContacts.ts'
import { expect, test } from 'vitest'

const DAY = 86_400_000
const contact = (change: object = {}) => ({
  customerRef: 'c1',
  subject: 'Meter reading',
  queue: 'Billing',
  contactId: null,
  startedAt: 100 * DAY,
  ...change,
})
const count = (one: object, ...others: object[]) => repeatContacts(contact(one), others.map(contact))

test('a repeat is the same customer and subject within seven days before or after', () => {
  expect(count({}, { startedAt: 93 * DAY }, { startedAt: 107 * DAY }, { subject: ' meter  READING ' })).toBe(3)
  expect(count({}, { startedAt: 93 * DAY - 1 }, { startedAt: 107 * DAY + 1 })).toBe(0)
  expect(count({}, { customerRef: 'c2' }, { customerRef: null }, { subject: 'Moving house' })).toBe(0)
})

test('where one of the two has no subject, the queue decides', () => {
  expect(count({ subject: null }, {}, { queue: 'Moves' }, { queue: null })).toBe(1)
  expect(count({}, { subject: null })).toBe(1)
  expect(count({ queue: null }, { subject: null })).toBe(0)
})

test('legs of one transferred contact are one contact, and nothing repeats itself', () => {
  expect(count({ contactId: 'k' }, { contactId: 'k' }, { contactId: 'l' }, {})).toBe(2)
  const alone = contact()
  expect(repeatContacts(alone, [alone])).toBe(0)
})

test('it is null without a customer, or with neither subject nor queue', () => {
  expect(count({ customerRef: null }, {})).toBeNull()
  expect(count({ subject: null, queue: null }, {})).toBeNull()
})
