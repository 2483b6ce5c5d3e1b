import { queryOptions } from '@tanstack/react-query'
import { listPeople } from '#contract/people.ts'
import { call } from '#lib/apiClient.ts'

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call(listPeople, { signal }),
})
