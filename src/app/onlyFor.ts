import type { QueryClient } from '@tanstack/react-query'
import type { SessionPerson } from '#contract/session.ts'
import { sessionQuery } from '#lib/session.ts'

/** A page was opened by its address that this person's roles do not open. */
export class NotOpen extends Error {}

/** For `beforeLoad` of a page that is all forms: who could send none of them is told so and sees none. */
export function onlyFor(who: string, may: (person: SessionPerson) => boolean) {
  return async ({ context: { queryClient } }: { context: { queryClient: QueryClient } }) => {
    const { person } = await queryClient.ensureQueryData(sessionQuery)
    if (person && !may(person)) throw new NotOpen(`It is for ${who}. An administrator can give you the role.`)
  }
}
