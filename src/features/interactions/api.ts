import { queryOptions } from '@tanstack/react-query'
import { getInteraction } from '#contract/interactions.ts'
import { getReviewHistory } from '#contract/reviewHistory.ts'
import { getReview, withdrawReview } from '#contract/reviews.ts'
import { call } from '#lib/apiClient.ts'

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', id],
    queryFn: ({ signal }) => call(getReview, { params: { id }, signal }),
  })

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['interactions', id],
    queryFn: ({ signal }) => call(getInteraction, { params: { id }, signal }),
    // What was said does not change any more.
    staleTime: Infinity,
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', id, 'history'],
    queryFn: ({ signal }) => call(getReviewHistory, { params: { id }, signal }),
  })

export const sendWithdrawal = (id: string, body: { version: number; reason: string }) =>
  call(withdrawReview, { params: { id }, body })
