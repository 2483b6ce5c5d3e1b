import type { Role } from '#contract/session.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Auth } from '#server/deps.ts'
import { LEADER, MANAGERS, REVIEWERS, sampleEmail } from '#server/sample/people.ts'
import { STORIES } from '#server/sample/stories.ts'

export interface Persona {
  id: Role
  name: string
  label: string
}

const COACHED = STORIES.find(({ id }) => id === 'coached')?.agent ?? ''
const ADMINISTRATOR = 'Robin Keller'

/** Whom one can be while developing: one person of the sample for each role. */
export const PERSONAS: readonly Persona[] = [
  { id: 'reviewer', name: REVIEWERS[0]?.name ?? '', label: 'Reviewer' },
  { id: 'manager', name: MANAGERS[1], label: 'Manager of Broadband support' },
  { id: 'leadership', name: LEADER, label: 'Leadership' },
  { id: 'agent', name: COACHED, label: 'Agent' },
  { id: 'administrator', name: ADMINISTRATOR, label: 'Administrator' },
]
export const NOBODY = 'nobody'

/** Says who one is; only the Auth below reads it, and that is in no server. */
export const PERSONA_HEADER = 'x-accord-persona'

/** Remembers who one is: an auth user id, a persona's being its own id, or `nobody`. */
export interface Chosen {
  get(): string
  set(authUserId: string): void
}

/** Makes the sample's persons the personas: it gives each the auth user id of its persona. */
export async function linkPersonas(db: Db): Promise<void> {
  for (const { id, name } of PERSONAS) {
    await db.updateTable('person').set({ auth_user_id: id }).where('email', '=', sampleEmail(name)).execute()
  }
}

export const ADMINISTRATOR_ACCOUNT = {
  authUserId: 'administrator',
  name: ADMINISTRATOR,
  email: sampleEmail(ADMINISTRATOR),
}

/** Accounts without passwords: signing in with an address that is known is becoming that person. */
export function personaAuth(chosen: Chosen): Auth {
  const accounts = new Map(PERSONAS.map(({ id, name }) => [sampleEmail(name), String(id)]))
  return {
    identify: (request) => {
      const id = request.headers.get(PERSONA_HEADER)
      return Promise.resolve(id === NOBODY ? null : id)
    },
    signIn: (_request, email) => {
      const authUserId = accounts.get(email)
      if (authUserId === undefined) return Promise.resolve({ ok: false, reason: 'wrong' })
      chosen.set(authUserId)
      return Promise.resolve({ ok: true, headers: new Headers(), authUserId })
    },
    signOut: () => {
      chosen.set(NOBODY)
      return Promise.resolve(new Headers())
    },
    setPassword: ({ email }) => {
      const id = accounts.get(email) ?? `account of ${email}`
      accounts.set(email, id)
      return Promise.resolve(id)
    },
    endSessions: () => Promise.resolve(),
  }
}
