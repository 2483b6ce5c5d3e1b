import { queryOptions } from '@tanstack/react-query'
import { getStart } from '#contract/start.ts'
import { call } from './apiClient.ts'

/** How far the first run has come. */
export const startQuery = queryOptions({
  queryKey: ['start'],
  queryFn: ({ signal }) => call(getStart, { signal }),
  staleTime: 0,
})
