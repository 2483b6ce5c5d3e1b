import { queryOptions } from '@tanstack/react-query'
import { getImport, listImports } from '#contract/imports.ts'
import { call } from '#lib/apiClient.ts'

const isGoingOn = (status: string | undefined) => status === 'queued' || status === 'running'

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call(listImports, { signal }),
  refetchInterval: ({ state }) => (state.data?.some(({ status }) => isGoingOn(status)) ? 1000 : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => call(getImport, { params: { id }, signal }),
    refetchInterval: ({ state }) => (isGoingOn(state.data?.status) ? 400 : false),
  })
