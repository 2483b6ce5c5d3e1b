import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { removeLocalDraft } from '#lib/draftStore/localDraft.ts'
import type { LeftDraft } from '#lib/draftStore/sendUnsent.ts'
import { useSession } from '#lib/session.ts'
import { showToast } from '#ui/toastStore.ts'
import { countUnsent, draftsStart, sendLeftDrafts } from './unsentDrafts.ts'

const AGAIN_AFTER_MS = 15_000

interface Unsent {
  /** Reviews with changes that are not sent. */
  waiting: number
  left: readonly LeftDraft[]
}
const NOTHING: Unsent = { waiting: 0, left: [] }

/** Sends what is unsent of all drafts of this person: on coming, when the connection is back, and now and then. */
export function useUnsentDrafts(isOnline: boolean) {
  const queryClient = useQueryClient()
  const start = draftsStart(useSession())
  const { data, refetch } = useQuery({
    queryKey: ['unsent', start, isOnline],
    queryFn: () => (start === null ? NOTHING : sendAll(start, isOnline, queryClient)),
    refetchInterval: AGAIN_AFTER_MS,
    staleTime: 0,
  })
  const discard = (key: string) => {
    removeLocalDraft(browserStorage(), key)
    void refetch()
  }
  return { ...(data ?? NOTHING), discard }
}

async function sendAll(start: string, isOnline: boolean, queryClient: QueryClient): Promise<Unsent> {
  if (countUnsent(start) === 0) return NOTHING
  const outcome = isOnline ? await sendLeftDrafts(start, queryClient) : null
  if (outcome && outcome.sent > 0) showToast(sentWords(outcome.sent))
  return { waiting: countUnsent(start), left: outcome?.left ?? [] }
}

const sentWords = (count: number) =>
  count === 1 ? 'Changes to a review that were kept here are saved.' : `Changes to ${count} reviews are saved.`
