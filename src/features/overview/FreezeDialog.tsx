import { Button, Modal, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { freezeControlLimits } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { formatWeek } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import { CONTROL_KEY } from './api.ts'
import styles from './ConsistencyCard.module.css'
import { type ControlPanel, freezableWeeks } from './controlPanels.ts'

interface FreezeDialogProps {
  panels: readonly ControlPanel[]
  teamId: string | undefined
  labels: Record<Dimension, string>
  onClose: () => void
}

/** Newer limits, of the weeks from one on and with a reason; what stands before them stays. */
export function FreezeDialog({ panels, teamId, labels, onClose }: FreezeDialogProps) {
  const queries = useQueryClient()
  const able = panels.filter(({ latest }) => latest.freezableFrom.length > 0)
  const [which, setWhich] = useState('all')
  const chosen = which === 'all' ? able : able.filter(({ dimension }) => dimension === which)
  const weeks = freezableWeeks(chosen)
  const [wanted, setWanted] = useState('')
  const fromWeek = weeks.includes(wanted) ? wanted : (weeks.at(-1) ?? '')
  const [reason, setReason] = useState('')
  const freeze = useMutation({
    mutationFn: () =>
      call(freezeControlLimits, {
        body: {
          seriesId: chosen[0]?.latest.seriesId ?? '',
          ...(teamId === undefined ? {} : { teamId }),
          fromWeek,
          reason,
          following: chosen.flatMap(({ dimension, latest }) =>
            latest.limits ? { dimension, limitsId: latest.limits.id } : [],
          ),
        },
      }),
    onSuccess: onClose,
    // A stale answer too: what is shown then is what stands.
    onSettled: () => queries.invalidateQueries({ queryKey: CONTROL_KEY }),
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    freeze.mutate()
  }
  return (
    <Modal opened onClose={onClose} title="Set newer limits">
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          After a change that is meant to last. They are frozen from the first 20 weeks from there on, and hold from
          next week: up to then weeks stay against the limits of their time, with every signal, and runs and the drift
          begin anew there. Limits are never taken back, only followed by others: those of the earlier weeks too, after
          a mistake.
        </p>
        <NativeSelect
          label="Of"
          value={which}
          data={[
            { value: 'all', label: able.length === 3 ? 'All three dimensions' : 'All that have limits' },
            ...able.map(({ dimension }) => ({ value: dimension, label: labels[dimension] })),
          ]}
          onChange={(event) => setWhich(event.currentTarget.value)}
        />
        <NativeSelect
          label="From the week of"
          description="Weeks with 20 from there on that are over and have two reviews or more."
          value={fromWeek}
          data={weeks.map((week) => ({ value: week, label: `${formatWeek(week)} ${week.slice(0, 4)}` }))}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
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
        <Problem error={freeze.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={freeze.isPending} disabled={fromWeek === '' || reason.trim() === ''}>
            Set limits
          </Button>
        </div>
      </form>
    </Modal>
  )
}
