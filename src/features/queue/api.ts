import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { listQueue } from '#contract/queue.ts'
import { type Review, startReview } from '#contract/reviews.ts'
import { call } from '#lib/apiClient.ts'
import type { QueueSearch } from './queueSearch.ts'

const PAGE = 50
/** Before the first page. */
const FIRST = ''

export const queueQuery = ({ channel, teamId, search }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', { channel, teamId, search }],
    queryFn: ({ pageParam, signal }) =>
      call(listQueue, {
        query: {
          channel: channel && [channel],
          teamId,
          search,
          after: pageParam === FIRST ? undefined : pageParam,
          limit: PAGE,
        },
        signal,
      }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const takeFromQueue = (interactionId: string): Promise<Review> =>
  call(startReview, { body: { interactionId, from: 'queue' } })
