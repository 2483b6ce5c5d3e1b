import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ApiError } from '#contract/apiError.ts'
import type { QueueItem } from '#contract/queue.ts'
import { showToast } from '#ui/toastStore.ts'
import { giveBack, takeFromQueue } from './api.ts'
import { rowKey } from './QueueRow.tsx'

const GONE = new Set(['conflict', 'claim_lost', 'not_found', 'stale'])

/** Opens the draft of an interaction, beginning one when there is none; says so when somebody was faster. */
export function useTake(onOpen: (reviewId: string) => void) {
  const queryClient = useQueryClient()
  const refresh = useCallback(() => queryClient.invalidateQueries({ queryKey: ['queue'] }), [queryClient])
  const handleError = (error: Error) => {
    showToast(error.message)
    if (error instanceof ApiError && GONE.has(error.code)) void refresh()
  }
  const taking = useMutation({
    mutationFn: async (item: QueueItem) => item.draftId ?? (await takeFromQueue(item)).id,
    onSuccess: (reviewId) => {
      onOpen(reviewId)
      void refresh()
    },
    onError: handleError,
  })
  const giving = useMutation({
    mutationFn: async ({ assignment }: QueueItem) => assignment && giveBack(assignment),
    onSuccess: () => {
      showToast('Given back. Your draft is kept.')
      void refresh()
    },
    onError: handleError,
  })
  return {
    take: taking.mutate,
    takingKey: taking.isPending ? rowKey(taking.variables) : null,
    giveBack: giving.mutate,
    refresh,
  }
}
