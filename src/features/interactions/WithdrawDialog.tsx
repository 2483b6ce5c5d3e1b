import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Review } from '#contract/reviews.ts'
import { Problem } from '#ui/Problem.tsx'
import { sendWithdrawal } from './api.ts'

/** A withdrawn review stays in its history and no longer counts; the reason is kept with it. */
export function WithdrawDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => sendWithdrawal(review.id, { version: review.version, reason }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries()
    },
  })
  return (
    <Modal opened onClose={onClose} title="Withdraw this review">
      <Stack gap={12}>
        <p className="sub">It no longer counts and its agent is not shown it any more. Its history stays.</p>
        <Textarea
          autosize
          minRows={2}
          maxLength={1000}
          aria-label="Why it is withdrawn"
          placeholder="Why it is withdrawn"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Problem error={withdraw.error} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Let it stand
          </Button>
          <Button disabled={reason.trim() === ''} loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
