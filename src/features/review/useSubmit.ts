import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { ApiError } from '#contract/apiError.ts'
import type { Review } from '#contract/reviews.ts'
import { tellWindows } from '#lib/draftStore/draftChannel.ts'
import type { DraftContent } from '#lib/draftStore/draftContent.ts'
import type { DraftSaver } from '#lib/draftStore/saver.ts'
import { randomKey } from '#lib/randomKey.ts'
import { TAB_ID } from '#lib/draftStore/tabId.ts'
import { showToast } from '#ui/toastStore.ts'
import { messageOf } from './messageOf.ts'
import { openNext, reviewQuery, sendSubmission, takeBack } from './api.ts'

interface SubmitProps {
  reviewId: string
  /** Goes on to what waits in the queue; what is rated in a session has its list there. */
  isOfQueue: boolean
  saver: DraftSaver
  content: () => DraftContent
  onNext: (reviewId: string | null) => void
  /** It is a draft again, and may still be on screen. */
  onTakenBack: () => void
  /** Of the draft, for the other windows. */
  draft: string
}

/** Submits and goes on to the next; ten seconds long the submission can be taken back. */
export function useSubmit({ reviewId, isOfQueue, saver, content, onNext, onTakenBack, draft }: SubmitProps) {
  const queryClient = useQueryClient()
  const [isSubmitting, setIsSubmitting] = useState(false)
  const isUnderWay = useRef(false)
  const attempt = useRef<Attempt | null>(null)
  const submit = useCallback(async () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setIsSubmitting(true)
    const store = (review: Review) => {
      queryClient.setQueryData(reviewQuery(review.id).queryKey, review)
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review' })
      tellWindows({ kind: 'status', draft, tab: TAB_ID })
    }
    const send = async (): Promise<Review> => {
      attempt.current = attemptOf(attempt.current, content(), await saver.pause())
      try {
        return await sendSubmission(reviewId, attempt.current.body, attempt.current.key)
      } catch (error) {
        const met = saver.meet(error)
        if (met === 'again') return send()
        throw met === 'joined' ? new Error('Look at what was added, and submit again.') : error
      }
    }
    try {
      const submitted = await send()
      saver.discard()
      // Whoever takes it back while the next one is still on its way stays here.
      let isUndoing = false
      const handleUndo = async () => {
        isUndoing = true
        try {
          store(await takeBack(reviewId))
          onTakenBack()
          onNext(reviewId)
        } catch (error) {
          store(submitted)
          showToast(`Not taken back. ${messageOf(error)}`)
        }
      }
      showToast('Submitted.', { label: 'Undo', key: 'u', run: () => void handleUndo() })
      const next = isOfQueue ? await openNext().catch(() => null) : null
      if (isUndoing) return
      if (next) queryClient.setQueryData(reviewQuery(next.id).queryKey, next)
      onNext(next?.id ?? null)
      store(submitted)
    } catch (error) {
      saver.resume()
      // Both versions stand on the screen.
      if (error instanceof ApiError && error.code === 'stale') return
      showToast(`Not submitted. ${messageOf(error)}`)
    } finally {
      isUnderWay.current = false
      setIsSubmitting(false)
    }
  }, [reviewId, isOfQueue, saver, content, onNext, onTakenBack, draft, queryClient])
  return { submit, isSubmitting }
}

interface Attempt {
  key: string
  body: DraftContent & { version: number }
}

/** The same content again is the same request again, so that an answer that was lost is found. */
function attemptOf(before: Attempt | null, content: DraftContent, version: number): Attempt {
  const isSame =
    before?.body.version === version &&
    before.body.answers === content.answers &&
    before.body.comment === content.comment &&
    before.body.pins === content.pins
  return isSame ? before : { key: randomKey(), body: { ...content, version } }
}
