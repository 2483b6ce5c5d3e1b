import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { ApiError } from '#contract/apiError.ts'
import { type Review, review as reviewShape } from '#contract/reviews.ts'
import { type DraftPart, mergeDrafts, type Written } from '#domain/scoring/mergeDrafts.ts'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { fingerprint } from '#lib/draftStore/fingerprint.ts'
import { readLocalDraft, removeLocalDraft, writeLocalDraft } from '#lib/draftStore/localDraft.ts'
import { withoutQuotes, withQuotes } from '#lib/draftStore/quotes.ts'
import { randomKey } from '#lib/randomKey.ts'
import { showToast } from '#ui/toastStore.ts'
import { partNames } from './partWords.ts'
import { sendCorrection } from './api.ts'
import { messageOf } from './messageOf.ts'
import { type Card, type HistoryAction, openDraft } from './draft.ts'
import { type DraftHistory, historyReducer, openHistory } from './draftHistory.ts'

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
    if (!kept) return { ...review, base: review, reason: '', time }
    const { base = null, reason = '' } = kept
    const said = base && { ...base, answers: withQuotes(base.answers, turns) }
    return {
      ...kept,
      answers: withQuotes(kept.answers, turns),
      base: kept.version === review.version ? review : said,
      reason,
      time,
    }
  })
  const [history, dispatch] = useReducer(
    (before: DraftHistory, action: HistoryAction) => historyReducer(card, before, action),
    null,
    () => openHistory(openDraft(card, begun)),
  )
  const [reason, setReason] = useState(begun.reason)
  /** The version it goes on from; `said` null: nobody knows what it said. */
  const [from, setFrom] = useState<{ version: number; said: Written | null }>({
    version: begun.version,
    said: begun.base,
  })
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
      version: from.version,
      base: from.said ? { ...from.said, answers: withoutQuotes(from.said.answers, turns) } : undefined,
      answers: withoutQuotes(answers, turns),
      comment,
      pins,
      activeMs,
      reason,
      savedAt: Date.now(),
      sent: [],
    }
    writeLocalDraft(browserStorage(), key, kept)
  }, [isChanged, from, answers, comment, pins, reason, turns, key, begun])
  const join = (stored: Review, takesTheirs: ReadonlySet<DraftPart>) => {
    dispatch({ type: 'join', base: from.said, theirs: stored, takesTheirs })
    setFrom({ version: stored.version, said: stored })
    setCurrent(null)
  }
  const sendOn = async (version: number): Promise<Review> => {
    const print = `${version} ${reason} ${fingerprint(draft)}`
    // The same correction again is the same request again.
    if (attempt.current.print !== print) attempt.current = { print, key: randomKey() }
    const body = { version, answers, comment, pins, reason, activeMs: begun.time.read() }
    try {
      return await sendCorrection(review.id, body, attempt.current.key)
    } catch (error) {
      const stored = error instanceof ApiError && error.code === 'stale' ? reviewShape.safeParse(error.current) : null
      // Publishing counts the version on and changes nothing that was said.
      if (!stored?.success) throw error
      const isSaid = from.said !== null && fingerprint(stored.data) === fingerprint(from.said)
      if (stored.data.version !== version && isSaid) return sendOn(stored.data.version)
      const { clashes, taken } = mergeDrafts(from.said, draft, stored.data)
      if (clashes.length > 0) {
        setCurrent(stored.data)
        throw error
      }
      join(stored.data, new Set())
      const names = partNames(card.definition.criteria, taken)
      throw new Error(`It was changed meanwhile, and that is added: ${names}. Look at it, and submit again.`, {
        cause: error,
      })
    }
  }
  const send = async () => {
    if (isSubmitting) return
    if (reason.trim() === '') return showToast('Say why it is corrected.')
    setIsSubmitting(true)
    try {
      await sendOn(from.version)
      removeLocalDraft(browserStorage(), key)
      await queryClient.invalidateQueries()
      showToast('Corrected. The version before stays in the history.')
      onDone()
    } catch (error) {
      setIsSubmitting(false)
      if (!(error instanceof ApiError && error.code === 'stale')) showToast(`Not corrected. ${messageOf(error)}`)
    }
  }
  const choose = (takesTheirs: ReadonlySet<DraftPart>) => current && join(current, takesTheirs)
  return {
    card,
    draft,
    news,
    dispatch,
    current,
    base: from.said,
    reason,
    setReason,
    choose,
    send: () => void send(),
    isSubmitting,
  }
}
