import type { QueryClient } from '@tanstack/react-query'
import { getInteraction } from '#contract/interactions.ts'
import { getReview, saveDraft } from '#contract/reviews.ts'
import type { Session } from '#contract/session.ts'
import { call } from '#lib/apiClient.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { askWhatIsOpen } from '#lib/draftStore/draftChannel.ts'
import { draftsOf, listLocalDrafts } from '#lib/draftStore/localDraft.ts'
import { isOpenHere } from '#lib/draftStore/openDrafts.ts'
import { sendUnsent } from '#lib/draftStore/sendUnsent.ts'

/** What the drafts of the one who is signed in begin with; null when nobody is. */
export function draftsStart({ person, organisation }: Session): string | null {
  return person && organisation ? draftsOf(organisation.databaseId, person.id) : null
}

export const countUnsent = (start: string): number =>
  new Set(listLocalDrafts(browserStorage(), start).map(({ reviewId }) => reviewId)).size

/** Its page is asked for and not there yet. */
const isOnItsWay = (draft: string) => draft.endsWith(`:${window.location.pathname.replace(/^\/review\//, '')}`)

/** Sends what windows that are closed left, unless another window is at it. */
export async function sendLeftDrafts(start: string, queryClient: QueryClient) {
  const work = async () => {
    const elsewhere = await askWhatIsOpen()
    return sendUnsent({
      storage: browserStorage(),
      start,
      isOpen: (key) => {
        const draft = key.slice(0, key.lastIndexOf(':'))
        return isOpenHere(draft) || elsewhere.has(draft) || isOnItsWay(draft)
      },
      read: (id) => call(getReview, { params: { id } }),
      readTurns: async (id) => (await call(getInteraction, { params: { id } })).transcript,
      save: async (id, body) => {
        queryClient.setQueryData(['review', id], await call(saveDraft, { params: { id }, body }))
      },
    })
  }
  // Locks are there on safe addresses alone; without them two windows may send the same, and it is stored once.
  const { locks } = navigator as Partial<Navigator>
  if (!locks) return work()
  return locks.request(`accord:unsent:${start}`, { ifAvailable: true }, (lock) => (lock ? work() : null))
}
