import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { interactionQuery } from './api.ts'

/** Lets go of what was said once its review is left: a day's recordings and transcripts are too much to hold. */
export function useForgetting(interactionId: string | undefined): void {
  const queryClient = useQueryClient()
  useEffect(
    () => () => {
      const { queryKey } = interactionQuery(interactionId)
      // Once nothing shows it any more.
      setTimeout(() => queryClient.removeQueries({ queryKey, exact: true, type: 'inactive' }), 1000)
    },
    [interactionId, queryClient],
  )
}
