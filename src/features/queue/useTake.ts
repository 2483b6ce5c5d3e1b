import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { QueueItem } from '#contract/queue.ts'
import { ApiError } from '#contract/apiError.ts'
import { showToast } from '#ui/toastStore.ts'
import { takeFromQueue } from './api.ts'

/** Opens the draft of an interaction, beginning one when there is none; says so when somebody was faster. */
export function useTake(onOpen: (reviewId: string) => void) {
  const queryClient = useQueryClient()
  const { mutate, variables, isPending } = useMutation({
    mutationFn: async ({ id, draftId }: QueueItem) => draftId ?? (await takeFromQueue(id)).id,
    onSuccess: onOpen,
    onError: (error) => {
      showToast(error.message)
      const isGone = error instanceof ApiError && ['conflict', 'claim_lost', 'not_found'].includes(error.code)
      if (isGone) void queryClient.invalidateQueries({ queryKey: ['queue'] })
    },
  })
  const take = useCallback((item: QueueItem) => mutate(item), [mutate])
  return { take, takingId: isPending ? variables.id : null }
}
