import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import type { DraftContent, StoredDraft } from '#lib/draftStore/draftContent.ts'
import { tellWindows } from '#lib/draftStore/draftChannel.ts'
import { createDraftSaver } from '#lib/draftStore/draftSaver.ts'
import { beginDraft } from '#lib/draftStore/leftDrafts.ts'
import { readLocalDraft, removeLocalDraft, tabKey } from '#lib/draftStore/localDraft.ts'
import type { SaveState } from '#lib/draftStore/saveState.ts'
import { TAB_ID } from '#lib/draftStore/tabId.ts'
import { reviewQuery, sendDraft } from './api.ts'
import { type Card, type Draft, openDraft } from './draft.ts'
import { type DraftHistory, type HistoryAction, historyReducer, openHistory } from './draftHistory.ts'
import { useLife } from './useLife.ts'
import { useOtherWindows } from './useOtherWindows.ts'

/** The draft on screen: changed at once, kept in the browser at once, sent after. */
export function useDraft(review: Review, key: string, transcript: readonly TranscriptTurn[]) {
  const queryClient = useQueryClient()
  const card = useMemo<Card>(
    () => ({ definition: review.definition.content, channel: review.channel }),
    [review.definition.content, review.channel],
  )
  const [isKept, setIsKept] = useState(true)
  const [{ storage, begun, time, own }] = useState(() => {
    const begun = beginDraft(browserStorage(), key, review, transcript)
    const time = createActiveTime(begun.from.activeMs, () => performance.now())
    return { storage: browserStorage(), begun, time, own: tabKey(key, TAB_ID) }
  })
  const [saveState, setSaveState] = useState(() => openingState(review, begun.rival))
  const [saver] = useState(() =>
    createDraftSaver({
      storage,
      key: own,
      version: begun.from.version,
      turns: transcript,
      sent: begun.sent,
      isHeld: saveState.kind !== 'saved',
      save: async (content, isLeaving) => {
        const saved = await sendDraft(review.id, content, isLeaving)
        queryClient.setQueryData(reviewQuery(review.id).queryKey, saved)
        tellWindows({ kind: 'saved', draft: key, tab: TAB_ID, stored: saved })
        return saved
      },
      now: () => Date.now(),
      onState: setSaveState,
      onKept: setIsKept,
    }),
  )
  const [history, dispatch] = useReducer(
    (before: DraftHistory, action: HistoryAction) => historyReducer(card, before, action),
    null,
    () => openHistory(openDraft(card, begun.from)),
  )
  const { present: draft, news } = history
  const { answers, comment, pins } = draft
  // Only what the server has not confirmed is still here.
  const known = useRef<Pick<Draft, 'answers' | 'comment' | 'pins'> | null>(begun.hasUnsent ? null : begun.from)
  const taken = useRef<readonly string[]>(begun.taken)
  const content = useCallback(
    (): DraftContent => ({ answers, comment, pins, activeMs: time.read() }),
    [answers, comment, pins, time],
  )
  const keep = useCallback(() => {
    saver.change(content())
    // What other windows left may go once this one keeps it.
    if (taken.current.length === 0 || readLocalDraft(storage, own) === null) return
    for (const left of taken.current) if (left !== own) removeLocalDraft(storage, left)
    taken.current = []
  }, [saver, content, storage, own])
  useEffect(() => {
    const { current } = known
    if (current?.answers === answers && current.comment === comment && current.pins === pins) return
    known.current = { answers, comment, pins }
    keep()
  }, [answers, comment, pins, keep])
  const replace = useCallback((by: StoredDraft, isStored = true) => {
    known.current = isStored ? by : null
    dispatch({ type: 'replace', answers: by.answers, comment: by.comment, pins: by.pins })
  }, [])
  const choose = (keepsOwn: boolean) => {
    if (saveState.kind !== 'stale') return
    const { current, from } = saveState
    if (begun.rival && from === 'left') taken.current = [...taken.current, begun.rival.key]
    saver.goOnFrom(current.version, keepsOwn || from === 'left')
    if (keepsOwn) keep()
    else replace(current, from !== 'left')
  }
  const isReadOnly = saveState.kind === 'claimLost'
  const act = useCallback(
    (action: HistoryAction) => {
      if (!isReadOnly || action.type === 'focus' || action.type === 'move') dispatch(action)
    },
    [isReadOnly],
  )
  useLife(saver, time, key, isKept)
  const isOpenElsewhere = useOtherWindows({ draft: key, reviewId: review.id, saver, onSaved: replace })
  return { card, draft, news, dispatch: act, saveState, isKept, isReadOnly, isOpenElsewhere, saver, content, choose }
}

/** A draft may open on a question, or to be read only. */
function openingState({ assignment }: Review, rival: StoredDraft | null): SaveState {
  if (assignment?.isLost) return { kind: 'claimLost', message: 'Somebody else has taken this interaction.' }
  return rival ? { kind: 'stale', current: rival, from: 'left' } : { kind: 'saved', at: null }
}
