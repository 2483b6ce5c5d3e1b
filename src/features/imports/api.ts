import { queryOptions } from '@tanstack/react-query'
import { getImport, listImports } from '#contract/imports.ts'
import { call } from '#lib/apiClient.ts'

const isBeingRead = (status: string | undefined) => status === 'queued' || status === 'running'

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call(listImports, { signal }),
  refetchInterval: ({ state }) => (state.data?.some(({ status }) => isBeingRead(status)) ? 1000 : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => call(getImport, { params: { id }, signal }),
    refetchInterval: ({ state }) =>
      isBeingRead(state.data?.status) || state.data?.status === 'receiving' ? 400 : false,
  })
