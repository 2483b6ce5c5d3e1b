import { queryOptions } from '@tanstack/react-query'
import { getReviewing } from '#contract/organisation.ts'
import { call } from '#lib/apiClient.ts'

export const reviewingQuery = queryOptions({
  queryKey: ['reviewing'],
  queryFn: ({ signal }) => call(getReviewing, { signal }),
})
