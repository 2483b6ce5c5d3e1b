import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import type { DraftPart } from '#domain/scoring/mergeDrafts.ts'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import type { DraftContent } from '#lib/draftStore/draftContent.ts'
import { tellWindows } from '#lib/draftStore/draftChannel.ts'
import { createDraftSaver } from '#lib/draftStore/draftSaver.ts'
import { type Begun, beginDraft } from '#lib/draftStore/leftDrafts.ts'
import { readLocalDraft, removeLocalDraft, tabKey } from '#lib/draftStore/localDraft.ts'
import type { SaverPorts } from '#lib/draftStore/saver.ts'
import type { SaveState } from '#lib/draftStore/saveState.ts'
import { TAB_ID } from '#lib/draftStore/tabId.ts'
import { showToast } from '#ui/toastStore.ts'
import { reviewQuery, sendDraft } from './api.ts'
import { type Card, type HistoryAction, openDraft } from './draft.ts'
import { type DraftHistory, historyReducer, openHistory } from './draftHistory.ts'
import { partNames } from './partWords.ts'
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
  const [{ storage, begun, held, time, own }] = useState(() => {
    const begun = beginDraft(browserStorage(), key, review, transcript)
    const time = createActiveTime(begun.from.activeMs, () => performance.now())
    return { storage: browserStorage(), begun, held: heldState(review, begun.rival), time, own: tabKey(key, TAB_ID) }
  })
  const [history, dispatch] = useReducer(
    (before: DraftHistory, action: HistoryAction) => historyReducer(card, before, action),
    null,
    () => openHistory(openDraft(card, begun.from)),
  )
  const [saveState, setSaveState] = useState<SaveState>(() => held ?? { kind: 'saved', at: null })
  const [saver] = useState(() =>
    createDraftSaver({
      storage,
      key: own,
      version: begun.from.version,
      base: begun.base,
      turns: transcript,
      sent: begun.sent,
      held,
      save: async (content, isLeaving) => {
        const saved = await sendDraft(review.id, content, isLeaving)
        time.raise(saved.activeMs)
        queryClient.setQueryData(reviewQuery(review.id).queryKey, saved)
        tellWindows({ kind: 'saved', draft: key, tab: TAB_ID, stored: saved })
        return saved
      },
      now: () => Date.now(),
      onState: setSaveState,
      onJoin: (join, parts) => {
        dispatch({ type: 'join', ...join })
        if (parts.length > 0) showToast(`Changed elsewhere, and added: ${partNames(card.definition.criteria, parts)}.`)
      },
      onKept: setIsKept,
    }),
  )
  const { present: draft, news } = history
  const { answers, comment, pins } = draft
  const taken = useRef<readonly string[]>(begun.taken)
  const content = useCallback(
    (): DraftContent => ({ answers, comment, pins, activeMs: time.read() }),
    [answers, comment, pins, time],
  )
  // What other windows left may go once this one keeps it.
  const dropTaken = useCallback(() => {
    if (taken.current.length === 0 || readLocalDraft(storage, own) === null) return
    for (const left of taken.current) if (left !== own) removeLocalDraft(storage, left)
    taken.current = []
  }, [storage, own])
  useEffect(() => {
    saver.change(content())
    dropTaken()
  }, [saver, content, dropTaken])
  const choose = (takesTheirs: ReadonlySet<DraftPart>) => {
    if (saveState.kind !== 'stale') return
    saver.settle(takesTheirs)
    if (!begun.rival || saveState.from !== 'left') return
    taken.current = [...taken.current, begun.rival.key]
    dropTaken()
  }
  const isReadOnly = saveState.kind === 'claimLost'
  const act = useCallback(
    (action: HistoryAction) => {
      if (!isReadOnly || action.type === 'focus' || action.type === 'move') dispatch(action)
    },
    [isReadOnly],
  )
  useLife(saver, time, key, isKept)
  const isOpenElsewhere = useOtherWindows({ draft: key, reviewId: review.id, saver, time })
  return { card, draft, news, dispatch: act, saveState, isKept, isReadOnly, isOpenElsewhere, saver, content, choose }
}

/** A draft may open on a question, or to be read only. */
function heldState({ assignment }: Review, rival: Begun['rival']): SaverPorts['held'] {
  if (assignment?.isLost) return { kind: 'claimLost', message: 'Somebody else has taken this interaction.' }
  return rival && { kind: 'stale', current: rival, base: rival.base, from: 'left' }
}
