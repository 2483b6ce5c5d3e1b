import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  giveBackAssignment,
  listQueue,
  listReviewers,
  type QueueItem,
  reassign,
  replaceAssignment,
  splitQueue,
} from '#contract/queue.ts'
import { type Review, startReview } from '#contract/reviews.ts'
import { call } from '#lib/apiClient.ts'
import type { QueueSearch } from './queueSearch.ts'

const PAGE = 50
/** Before the first page. */
const FIRST = ''

export const queueQuery = ({ overdue, ...search }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', { ...search, overdue }],
    queryFn: ({ pageParam, signal }) =>
      call(listQueue, {
        query: {
          ...search,
          overdue: overdue ? 'true' : undefined,
          after: pageParam === FIRST ? undefined : pageParam,
          limit: PAGE,
        },
        signal,
      }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const reviewersQuery = queryOptions({
  queryKey: ['queue', 'reviewers'],
  queryFn: ({ signal }) => call(listReviewers, { signal }),
})

export const takeFromQueue = ({ id, assignment }: QueueItem): Promise<Review> =>
  call(startReview, { body: { interactionId: id, from: 'queue', assignmentId: assignment?.id } })

type Assigned = NonNullable<QueueItem['assignment']>

export const giveBack = ({ id }: Assigned) => call(giveBackAssignment, { params: { id } })

export const replace = ({ id, version }: Assigned, reason: string) =>
  call(replaceAssignment, { params: { id }, body: { reason, version } })

export const giveTo = ({ id, version }: Assigned, reviewerId: string | null) =>
  call(reassign, { params: { id }, body: { reviewerId, version } })

export const shareOut = (reviewerIds: string[], planId: string | undefined) =>
  call(splitQueue, { body: { reviewerIds, planId } })
