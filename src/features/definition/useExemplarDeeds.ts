import { useMutation, useQueryClient } from '@tanstack/react-query'
import { decideExemplar, removeExemplar } from '#contract/exemplars.ts'
import { call } from '#lib/apiClient.ts'
import { exemplarsQuery } from './api.ts'

/** What can be done with an example: its agent allows or refuses it, who writes the definition takes it off. */
export function useExemplarDeeds(id: string) {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: exemplarsQuery.queryKey })
  const decide = useMutation({
    mutationFn: (isGiven: boolean) => call(decideExemplar, { params: { id }, body: { isGiven } }),
    onSuccess,
  })
  const remove = useMutation({ mutationFn: () => call(removeExemplar, { params: { id } }), onSuccess })
  return { decide, remove, error: decide.error ?? remove.error }
}
