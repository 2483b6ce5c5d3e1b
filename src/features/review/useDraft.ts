import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { Review } from '#contract/reviews.ts'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'
import { createDraftSaver, type DraftContent } from '#lib/draftStore/draftSaver.ts'
import { goOn, readLocalDraft } from '#lib/draftStore/localDraft.ts'
import type { SaveState } from '#lib/draftStore/saveState.ts'
import { reviewQuery, sendDraft } from './api.ts'
import { type Card, type Draft, type DraftAction, openDraft } from './draft.ts'
import { draftReducer } from './draftReducer.ts'
import { useLife } from './useLife.ts'

/** The draft on screen: changed at once, kept in the browser at once, sent after. */
export function useDraft(review: Review, key: string) {
  const queryClient = useQueryClient()
  const card = useMemo<Card>(
    () => ({ definition: review.definition.content, channel: review.channel }),
    [review.definition.content, review.channel],
  )
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: null })
  // Only what the server has not confirmed is still here.
  const [opened] = useState(() => {
    const unsent = readLocalDraft(localStorage, key)
    const from = unsent ? goOn(unsent, review) : review
    const saver = createDraftSaver({
      storage: localStorage,
      key,
      version: from.version,
      save: async (content, isLeaving) => {
        const saved = await sendDraft(review.id, content, isLeaving)
        queryClient.setQueryData(reviewQuery(review.id).queryKey, saved)
        return saved
      },
      now: () => Date.now(),
      onState: setSaveState,
    })
    return { unsent, from, saver, time: createActiveTime(from.activeMs, () => Date.now()) }
  })
  const { saver, time } = opened
  const [draft, dispatch] = useReducer(
    (before: Draft, action: DraftAction) => draftReducer(card, before, action),
    null,
    () => openDraft(card, opened.from),
  )
  const { answers, comment } = draft
  const known = useRef<Pick<Draft, 'answers' | 'comment'> | null>(opened.unsent ? null : opened.from)
  useEffect(() => {
    if (known.current?.answers === answers && known.current.comment === comment) return
    known.current = { answers, comment }
    saver.change({ answers, comment, activeMs: time.read() })
  }, [answers, comment, saver, time])
  useLife(saver, time)
  const content = useCallback(
    (): DraftContent => ({ answers, comment, activeMs: time.read() }),
    [answers, comment, time],
  )
  const choose = useCallback(
    (current: Review, keepsOwn: boolean) => {
      if (!keepsOwn) {
        known.current = current
        dispatch({ type: 'replace', answers: current.answers, comment: current.comment })
      }
      saver.goOnFrom(current.version, keepsOwn)
    },
    [saver],
  )
  const showStale = useCallback((current: Review) => setSaveState({ kind: 'stale', current }), [])
  return { card, draft, dispatch, saveState, saver, time, content, choose, showStale }
}
