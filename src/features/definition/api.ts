import { queryOptions } from '@tanstack/react-query'
import { getAcknowledgement } from '#contract/acknowledgement.ts'
import { getReviewing } from '#contract/organisation.ts'
import { call } from '#lib/apiClient.ts'

export const reviewingQuery = queryOptions({
  queryKey: ['reviewing'],
  queryFn: ({ signal }) => call(getReviewing, { signal }),
})

/** Whether one has read the current version. */
export const readingQuery = queryOptions({
  queryKey: ['definition', 'reading'],
  queryFn: ({ signal }) => call(getAcknowledgement, { signal }),
})
