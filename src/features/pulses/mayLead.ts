import type { SessionPerson } from '#contract/session.ts'

/** Whether a person may ask at all; whom, the server says. */
export function mayLead(person: SessionPerson | null): boolean {
  if (!person) return false
  return (
    person.roles.some((role) => role === 'administrator' || role === 'manager') ||
    person.grants.includes('editDefinition')
  )
}
