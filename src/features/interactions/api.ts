import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getInteraction, listInteractions } from '#contract/interactions.ts'
import { getReviewHistory } from '#contract/reviewHistory.ts'
import { getReview, withdrawReview } from '#contract/reviews.ts'
import { call } from '#lib/apiClient.ts'
import type { InteractionSearch } from './interactionSearch.ts'

const PAGE = 50
/** Before the first page. */
const FIRST = ''
export const INTERACTIONS_KEY = ['interaction list']

export const interactionsQuery = ({ lowCsat, ...search }: InteractionSearch) =>
  infiniteQueryOptions({
    queryKey: [...INTERACTIONS_KEY, { ...search, lowCsat }],
    queryFn: ({ pageParam, signal }) =>
      call(listInteractions, {
        query: {
          ...search,
          lowCsat: lowCsat ? 'true' : undefined,
          after: pageParam === FIRST ? undefined : pageParam,
          limit: PAGE,
        },
        signal,
      }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

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
