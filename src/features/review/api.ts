import { queryOptions } from '@tanstack/react-query'
import { getInteraction } from '#contract/interactions.ts'
import { listQueue } from '#contract/queue.ts'
import { getReview, saveDraft, startReview, submitReview, undoSubmission } from '#contract/reviews.ts'
import { call } from '#lib/apiClient.ts'
import type { DraftContent } from '#lib/draftStore/draftContent.ts'

type Content = DraftContent & { version: number }

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: ({ signal }) => call(getReview, { params: { id }, signal }),
    // What is on screen is newer than what a refetch would bring.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: 0,
  })

export const interactionQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['interaction', id],
    queryFn: ({ signal }) => call(getInteraction, { params: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    staleTime: Infinity,
  })

export const sendDraft = (id: string, body: Content, isLeaving: boolean) =>
  call(saveDraft, { params: { id }, body, keepalive: isLeaving })

export const sendSubmission = (id: string, body: Content, idempotencyKey: string) =>
  call(submitReview, { params: { id }, body, idempotencyKey })

export const takeBack = (id: string) => call(undoSubmission, { params: { id } })

/** The draft to go on with: the first of the queue that nobody takes meanwhile; null when nothing waits. */
export async function openNext(): Promise<string | null> {
  const { items } = await call(listQueue, { query: { limit: 5 } })
  for (const { id, draftId } of items) {
    if (draftId !== null) return draftId
    const started = await call(startReview, { body: { interactionId: id, from: 'queue' } }).catch(() => null)
    if (started) return started.id
  }
  return null
}
