import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { pickInteractions } from '#contract/picks.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import { showToast } from '#ui/toastStore.ts'
import { INTERACTIONS_KEY } from './api.ts'
import styles from './ReviewReadPage.module.css'

interface PickDialogProps {
  interactionIds: readonly string[]
  onPicked: () => void
  onClose: () => void
}

/** Asks why; the answer goes with the items of the queue. */
export function PickDialog({ interactionIds, onPicked, onClose }: PickDialogProps) {
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const count = interactionIds.length
  const pick = useMutation({
    mutationFn: () => call(pickInteractions, { body: { interactionIds: [...interactionIds], reason } }),
    onSuccess: async ({ picked, queued }) => {
      if (count > 1) showToast(pickedWords(picked, queued))
      onPicked()
      onClose()
      await Promise.all([INTERACTIONS_KEY, ['queue']].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    pick.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={count === 1 ? 'Pick for review' : `Pick ${formatCount(count)} for review`}>
      <form className={styles.pick} onSubmit={handleSubmit}>
        <p className="sub">
          {count === 1 ? 'It joins' : 'They join'} the queue with this reason. A targeted review feeds coaching and
          never a mean.
        </p>
        <Textarea
          label="Why"
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Problem error={pick.error} />
        <Button type="submit" size="xs" loading={pick.isPending} style={{ justifySelf: 'start' }}>
          Pick
        </Button>
      </form>
    </Modal>
  )
}

function pickedWords(picked: number, queued: number): string {
  const joined = `${formatCount(picked)} joined the queue.`
  return queued === 0 ? joined : `${joined} ${formatCount(queued)} ${queued === 1 ? 'was' : 'were'} in it already.`
}
