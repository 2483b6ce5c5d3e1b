import { queryOptions } from '@tanstack/react-query'
import { getDefinition } from '#contract/definition.ts'
import { call } from './apiClient.ts'

/** The common definition as it stands. */
export const definitionQuery = queryOptions({
  queryKey: ['definition'],
  queryFn: ({ signal }) => call(getDefinition, { signal }),
})
