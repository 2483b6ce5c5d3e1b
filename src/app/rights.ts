import type { SessionPerson } from '#contract/session.ts'

/** What opens a place to somebody; the server asks again at every answer. */
export const isAdministrator = ({ roles }: SessionPerson) => roles.includes('administrator')

/** Who plans what is reviewed and shares it out. */
export const sharesOut = ({ roles, grants }: SessionPerson) =>
  roles.includes('manager') || grants.includes('leadQuality')
