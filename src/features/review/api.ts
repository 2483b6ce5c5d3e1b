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
 * What will most likely come next: what is mine, else what is anybody's. It is only read ahead, never taken: nobody is
 * kept from what somebody might not come to. What is anybody's and to be reviewed blind is read once it is taken, since
 * its agent is hidden from then on.
 */
export const upcomingQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['queue', 'upcoming', reviewId],
    queryFn: async ({ signal }) => {
      const mine = await call(listQueue, { query: { view: 'mine', limit: 1 }, signal })
      const own = mine.items.find(({ draftId }) => draftId !== reviewId)
      if (own || !mine.views.free) return own?.id ?? null
      const free = await call(listQueue, { query: { view: 'free', limit: 1 }, signal })
      return free.items.find(({ canTake, agent }) => canTake && agent !== null)?.id ?? null
    },
    staleTime: 0,
    gcTime: 0,
  })
