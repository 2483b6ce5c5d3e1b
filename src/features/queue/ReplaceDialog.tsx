import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { QueueItem } from '#contract/queue.ts'
import { subjectWords } from '#ui/interactionWords.ts'
import { Problem } from '#ui/Problem.tsx'
import { showToast } from '#ui/toastStore.ts'
import { replace } from './api.ts'
import styles from './Dialogs.module.css'

interface ReplaceDialogProps {
  item: QueueItem
  onClose: () => void
  onDone: () => void
}

const MOST = 500

/** Never silently: why an item leaves the queue stays with it. */
export function ReplaceDialog({ item, onClose, onDone }: ReplaceDialogProps) {
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => item.assignment && replace(item.assignment, reason),
    onSuccess: (answer) => {
      showToast(answer?.replacement ? 'Replaced. Another interaction stands in its place.' : 'Taken out of the queue.')
      onDone()
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') mutate()
  }
  const isByHand = item.why === 'targeted'
  return (
    <Modal opened onClose={onClose} title={isByHand ? 'Take this out of the queue' : 'Replace this interaction'}>
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          {isByHand
            ? `“${subjectWords(item)}” was picked by hand, so nothing comes in its place.`
            : `Another interaction of the same agent and channel comes in the place of “${subjectWords(item)}”, as the plan would have drawn it.`}
        </p>
        <Textarea
          label="Why"
          description="It is kept with the item, and who did it."
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder="The recording breaks off after the greeting"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={3}
          maxLength={MOST}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Problem error={error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <Button type="submit" loading={isPending} disabled={reason.trim() === ''}>
            {isByHand ? 'Take it out' : 'Replace'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
