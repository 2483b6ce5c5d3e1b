import { queryOptions } from '@tanstack/react-query'
import { getInteraction } from '#contract/interactions.ts'
import { listQueue, takeNext } from '#contract/queue.ts'
import { correctReview, getReview, type Review, saveDraft, submitReview, undoSubmission } from '#contract/reviews.ts'
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
    // A hundred of them come by in a day; one that is left is asked for again, or was taken back within ten seconds.
    gcTime: 10_000,
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

export const sendCorrection = (id: string, body: Content & { reason: string }, idempotencyKey: string) =>
  call(correctReview, { params: { id }, body, idempotencyKey })

export const takeBack = (id: string) => call(undoSubmission, { params: { id } })

/** The draft to go on with, taken in one request; null when nothing waits. */
export async function openNext(): Promise<Review | null> {
  return (await call(takeNext)).review
}

/**
 * What of one's own will most likely come next. What is anybody's is read once it is taken: before, a reviewer has no
 * right to it.
 */
export const upcomingQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['queue', 'upcoming', reviewId],
    queryFn: async ({ signal }) => {
      // Two, since the draft that is open is most often the first.
      const { items } = await call(listQueue, { query: { view: 'mine', limit: 2 }, signal })
      return items.find(({ draftId }) => draftId !== reviewId)?.id ?? null
    },
    staleTime: 0,
    gcTime: 0,
  })
