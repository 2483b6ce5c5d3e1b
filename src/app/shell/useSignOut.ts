import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { signOut } from '#contract/session.ts'
import { call } from '#lib/apiClient.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { listLocalDrafts, removeLocalDraft } from '#lib/draftStore/localDraft.ts'
import { openSavers } from '#lib/draftStore/openDrafts.ts'
import { linkToSignIn } from '#lib/links.ts'
import { useSession } from '#lib/session.ts'
import { stopAskingToSignIn } from '#lib/signInAgain.ts'
import { showToast } from '#ui/toastStore.ts'
import { countUnsent, draftsStart, sendLeftDrafts } from './unsentDrafts.ts'

/** Signs out once everything is sent; asks first when something cannot be. */
export function useSignOut() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const start = draftsStart(useSession())
  const [unsent, setUnsent] = useState(0)
  const leave = async () => {
    try {
      await call(signOut)
    } catch (error) {
      return showToast(error instanceof Error ? error.message : 'That did not work; try again.')
    }
    stopAskingToSignIn()
    queryClient.clear()
    await navigate({ to: linkToSignIn() })
  }
  const ask = async () => {
    await Promise.all(openSavers().map((saver) => saver.send()))
    if (start !== null && countUnsent(start) > 0) await sendLeftDrafts(start, queryClient)
    const kept = start === null ? 0 : countUnsent(start)
    // Where the browser keeps nothing, what is on screen is all there is.
    const left = Math.max(kept, openSavers().filter((saver) => saver.hasUnsent()).length)
    if (left === 0) return leave()
    setUnsent(left)
  }
  const discard = async () => {
    for (const saver of openSavers()) saver.discard()
    const kept = start === null ? [] : listLocalDrafts(browserStorage(), start)
    for (const { key } of kept) removeLocalDraft(browserStorage(), key)
    await leave()
  }
  return { unsent, ask, leave, discard, stay: () => setUnsent(0) }
}
