import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { ApiError } from '#contract/apiError.ts'
import { type Review, review as reviewShape } from '#contract/reviews.ts'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { fingerprint } from '#lib/draftStore/fingerprint.ts'
import { readLocalDraft, removeLocalDraft, writeLocalDraft } from '#lib/draftStore/localDraft.ts'
import { withoutQuotes, withQuotes } from '#lib/draftStore/quotes.ts'
import { randomKey } from '#lib/randomKey.ts'
import { showToast } from '#ui/toastStore.ts'
import { sendCorrection } from './api.ts'
import { messageOf } from './messageOf.ts'
import { type Card, openDraft } from './draft.ts'
import { type DraftHistory, type HistoryAction, historyReducer, openHistory } from './draftHistory.ts'

interface CorrectionProps {
  review: Review
  turns: readonly { text: string }[]
  key: string
  onDone: () => void
}

/** The next version of a submitted review: kept in this browser until it is sent, since the review stands meanwhile. */
export function useCorrection({ review, turns, key, onDone }: CorrectionProps) {
  const queryClient = useQueryClient()
  const card = useMemo<Card>(() => ({ definition: review.definition.content, channel: review.channel }), [review])
  const [begun] = useState(() => {
    const kept = readLocalDraft(browserStorage(), key)
    const time = createActiveTime(review.activeMs, () => performance.now())
    return {
      ...(kept ? { ...kept, answers: withQuotes(kept.answers, turns) } : review),
      reason: kept?.reason ?? '',
      time,
    }
  })
  const [history, dispatch] = useReducer(
    (before: DraftHistory, action: HistoryAction) => historyReducer(card, before, action),
    null,
    () => openHistory(openDraft(card, begun)),
  )
  const [reason, setReason] = useState(begun.reason)
  const [version, setVersion] = useState(review.version)
  const [current, setCurrent] = useState<Review | null>(null)
  const [isSubmitting, setIsSubmitting] = useState(false)
  const attempt = useRef({ print: '', key: '' })
  const { present: draft, news } = history
  const { answers, comment, pins } = draft
  const isChanged = reason !== '' || fingerprint(draft) !== fingerprint(review)
  useEffect(() => {
    if (!isChanged) return removeLocalDraft(browserStorage(), key)
    const activeMs = begun.time.read()
    const kept = {
      version,
      answers: withoutQuotes(answers, turns),
      comment,
      pins,
      activeMs,
      reason,
      savedAt: Date.now(),
      sent: [],
    }
    writeLocalDraft(browserStorage(), key, kept)
  }, [isChanged, version, answers, comment, pins, reason, turns, key, begun])
  const sendOn = async (from: number): Promise<Review> => {
    const print = `${from} ${reason} ${fingerprint(draft)}`
    // The same correction again is the same request again.
    if (attempt.current.print !== print) attempt.current = { print, key: randomKey() }
    const body = { version: from, answers, comment, pins, reason, activeMs: begun.time.read() }
    try {
      return await sendCorrection(review.id, body, attempt.current.key)
    } catch (error) {
      const stored = error instanceof ApiError && error.code === 'stale' ? reviewShape.safeParse(error.current) : null
      // Publishing counts the version on and changes nothing that was said.
      if (stored?.success && stored.data.version !== from && fingerprint(stored.data) === fingerprint(review)) {
        return sendOn(stored.data.version)
      }
      if (stored?.success) setCurrent(stored.data)
      throw error
    }
  }
  const send = async () => {
    if (isSubmitting) return
    if (reason.trim() === '') return showToast('Say why it is corrected.')
    setIsSubmitting(true)
    try {
      await sendOn(version)
      removeLocalDraft(browserStorage(), key)
      await queryClient.invalidateQueries()
      showToast('Corrected. The version before stays in the history.')
      onDone()
    } catch (error) {
      setIsSubmitting(false)
      if (!(error instanceof ApiError && error.code === 'stale')) showToast(`Not corrected. ${messageOf(error)}`)
    }
  }
  const choose = (keepsOwn: boolean) => {
    if (!current) return
    setVersion(current.version)
    if (!keepsOwn) dispatch({ type: 'replace', answers: current.answers, comment: current.comment, pins: current.pins })
    setCurrent(null)
  }
  return { card, draft, news, dispatch, current, reason, setReason, choose, send: () => void send(), isSubmitting }
}
