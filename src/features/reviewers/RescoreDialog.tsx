import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { drawRescores, MOST_RESCORED } from '#contract/rescores.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import styles from './Rescores.module.css'

interface RescoreDialogProps {
  reviewer: { id: string; name: string }
  onClose: () => void
  onDrawn: (sessionId: string) => void
}

const FIRST = { count: '10', days: '90', isBlind: true, deadline: '' }

/** How many reviews to score again, from when, and whether blind. */
export function RescoreDialog({ reviewer, onClose, onDrawn }: RescoreDialogProps) {
  const [form, setForm] = useState(FIRST)
  const set = (part: Partial<typeof FIRST>) => setForm((before) => ({ ...before, ...part }))
  const draw = useMutation({
    mutationFn: () =>
      call(drawRescores, {
        params: { id: reviewer.id },
        body: {
          count: Number(form.count),
          days: Number(form.days),
          isBlind: form.isBlind,
          deadlineAt: new Date(form.deadline).getTime(),
        },
      }),
    onSuccess: ({ id }) => onDrawn(id),
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    draw.mutate()
  }
  const number = (name: 'count' | 'days', label: string, max: number) => (
    <TextInput
      {...fieldInput}
      type="number"
      label={label}
      required
      min={1}
      max={max}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <Modal opened onClose={onClose} title={`Score reviews by ${reviewer.name} again`}>
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          Drawn at random, in proportion to channels, among what you have no part in. Once you reveal it, both ratings
          stand side by side, and {reviewer.name} sees them and may answer.
        </p>
        {number('count', 'How many', MOST_RESCORED)}
        {number('days', 'Submitted in the last days', 365)}
        <TextInput
          {...fieldInput}
          type="datetime-local"
          label="Until"
          description="In the time of this device. What is not handed in by then counts as missing."
          required
          value={form.deadline}
          onChange={(event) => set({ deadline: event.currentTarget.value })}
        />
        <Checkbox
          label="Blind"
          description="Until the reveal you see neither the review nor whose interaction it is. Ratings in sight draw one’s own nearer to them."
          checked={form.isBlind}
          onChange={(event) => set({ isBlind: event.currentTarget.checked })}
        />
        <Problem error={draw.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={draw.isPending} disabled={form.deadline === ''}>
            Draw them
          </Button>
        </div>
      </form>
    </Modal>
  )
}
