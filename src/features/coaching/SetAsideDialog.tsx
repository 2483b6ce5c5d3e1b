import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type CoachingNeed, setNeedAside } from '#contract/coaching.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { reasonKey } from '#domain/coaching/reasonKeys.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import { COACHING_KEY } from './api.ts'
import styles from './CoachingPage.module.css'

interface SetAsideDialogProps {
  need: CoachingNeed
  kind: 'snoozed' | 'dismissed'
  /** Local day of the page. */
  today: string
  onClose: () => void
}

const TWO_WEEKS = 14

/** Until when, or why: it comes back by itself when its day comes, or when something new shows. */
export function SetAsideDialog({ need, kind, today, onClose }: SetAsideDialogProps) {
  const queryClient = useQueryClient()
  const [until, setUntil] = useState(addDays(today, TWO_WEEKS))
  const [reason, setReason] = useState('')
  const isSnooze = kind === 'snoozed'
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call(setNeedAside, {
        params: { id: need.agent.id },
        body: {
          version: need.version,
          kind,
          until: isSnooze ? until : null,
          reason,
          keys: need.reasons.map(reasonKey),
        },
      }),
    onSuccess: onClose,
    // A stale answer too: what is shown then is what stands.
    onSettled: () => queryClient.invalidateQueries({ queryKey: COACHING_KEY }),
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <Modal opened onClose={onClose} title={isSnooze ? `Snooze ${need.agent.name}` : `Dismiss ${need.agent.name}`}>
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          {isSnooze
            ? 'The reasons are asked again from that day on, and at once when a new one shows.'
            : 'For 90 days, while the reviews it rests on are looked at; a new reason brings it back.'}
        </p>
        {isSnooze && (
          <TextInput
            type="date"
            label="Until"
            required
            min={addDays(today, 1)}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Textarea
          label={isSnooze ? 'Why (may be left out)' : 'Why'}
          required={!isSnooze}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          {...(isSnooze ? {} : { 'data-autofocus': true })}
        />
        <Problem error={error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            {isSnooze ? 'Snooze' : 'Dismiss'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
