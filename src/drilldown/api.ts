import { infiniteQueryOptions } from '@tanstack/react-query'
import { listReviews } from '#contract/reviews.ts'
import type { Selection } from '#contract/shapes.ts'
import type { Channel, Rating } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import type { Period } from '#lib/period.ts'

/** The filter every number can be opened with. */
export interface ReviewsFilter extends Period {
  agentId?: string
  teamId?: string
  channel?: Channel[]
  queue?: string
  reviewerId?: string
  seriesId?: string
  versionId?: string
  selection?: Selection
  ofRecord?: 'true'
  criterionId?: string
  rating?: Rating
}

export const reviewsQuery = (filter: ReviewsFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['reviews', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      call(listReviews, { query: { ...filter, limit, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
