import { queryOptions } from '@tanstack/react-query'
import { getReviewers } from '#contract/reviewers.ts'
import { call } from '#lib/apiClient.ts'

export const reviewersQuery = queryOptions({
  queryKey: ['reviewers'],
  queryFn: ({ signal }) => call(getReviewers, { signal }),
})
