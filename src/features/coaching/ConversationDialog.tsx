import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { noteConversation } from '#contract/coaching.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import { COACHING_KEY, conversationsQuery } from './api.ts'
import styles from './CoachingPage.module.css'

interface ConversationDialogProps {
  /** Chosen already; null: to be chosen. */
  agentId: string | null
  /** Local day of the page. */
  today: string
  onClose: () => void
}

/** That one talked, when, and what was agreed: so that a later change can be seen beside it. */
export function ConversationDialog({ agentId, today, onClose }: ConversationDialogProps) {
  const queryClient = useQueryClient()
  const agents = useQuery(conversationsQuery(undefined)).data?.agents ?? []
  const [chosen, setChosen] = useState(agentId ?? '')
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(noteConversation, { body: { agentId: chosen, day, note } }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: COACHING_KEY })
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <Modal opened onClose={onClose} title="Note a conversation">
      <form onSubmit={handleSubmit} className={styles.form}>
        <NativeSelect
          label="Agent"
          required
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[{ value: '', label: 'Choose' }, ...agents.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextInput
          type="date"
          label="Day"
          required
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Textarea
          label="What was agreed (may be left out)"
          description="For those who coach this agent."
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Problem error={error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={chosen === ''}>
            Note it
          </Button>
        </div>
      </form>
    </Modal>
  )
}
