import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { QueueItem } from '#contract/queue.ts'
import { formatCount } from '#lib/format.ts'
import { OneOf } from '#ui/ChoiceList.tsx'
import { subjectWords } from '#ui/interactionWords.ts'
import { Problem } from '#ui/Problem.tsx'
import { showToast } from '#ui/toastStore.ts'
import { giveTo, reviewersQuery } from './api.ts'
import styles from './Dialogs.module.css'

interface ReassignDialogProps {
  item: QueueItem
  onClose: () => void
  onDone: () => void
}

const ANYBODY = ''

/** Whose work an item is from now on. */
export function ReassignDialog({ item, onClose, onDone }: ReassignDialogProps) {
  const reviewers = useQuery(reviewersQuery)
  const [chosen, setChosen] = useState(item.assignment?.reviewer?.id ?? ANYBODY)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => item.assignment && giveTo(item.assignment, chosen === ANYBODY ? null : chosen),
    onSuccess: (answer) => {
      showToast(answer?.reviewer ? `Given to ${answer.reviewer.name}.` : 'Anybody may take it.')
      onDone()
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  const choices = (reviewers.data?.reviewers ?? []).map(({ id, name, waiting, skills }) => ({
    value: id,
    label: [name, `${formatCount(waiting)} waiting`, ...skills].join(' · '),
  }))
  const { holder } = item.assignment ?? {}
  return (
    <Modal opened onClose={onClose} title="Give to somebody">
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          {holder
            ? `${holder.name} is at “${subjectWords(item)}” now. What they have written stays theirs to read, and they are told.`
            : `Who reviews “${subjectWords(item)}”?`}
        </p>
        <OneOf
          legend="Reviewer"
          choices={[{ value: ANYBODY, label: 'Anybody' }, ...choices]}
          chosen={chosen}
          onChoose={setChosen}
        />
        <Problem error={error ?? reviewers.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={!reviewers.data}>
            Give
          </Button>
        </div>
      </form>
    </Modal>
  )
}
