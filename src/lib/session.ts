import { queryOptions, useQuery } from '@tanstack/react-query'
import { getSession, type Role, type Session } from '#contract/session.ts'
import { call } from './apiClient.ts'
import { askToSignIn } from './signInAgain.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, queryKey, signal }) => {
    const session = await call(getSession, { signal })
    const before = client.getQueryData<Session>(queryKey)
    if (session.person || !before?.person) return session
    // It ended while somebody works: the page stays, and the shell asks for the password again.
    askToSignIn()
    return before
  },
  staleTime: 60_000,
})

const NOBODY: Session = { person: null, organisation: null }

/** Who is signed in, as far as it is known. */
export function useSession(): Session {
  return useQuery(sessionQuery).data ?? NOBODY
}

/** The organisation's zone; the browser's own until it is known. */
export function useTimeZone(): string {
  return useSession().organisation?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
}

export function useHasRole(...roles: Role[]): boolean {
  const { person } = useSession()
  return roles.some((role) => person?.roles.includes(role) ?? false)
}
