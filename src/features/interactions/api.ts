import { queryOptions } from '@tanstack/react-query'
import { getInteraction } from '#contract/interactions.ts'
import { getReview } from '#contract/reviews.ts'
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
