import { queryOptions } from '@tanstack/react-query'
import { listViews } from '#contract/savedViews.ts'
import { call } from '#lib/apiClient.ts'

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => call(listViews, { signal }),
})
