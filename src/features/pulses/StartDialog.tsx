import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { startPulse } from '#contract/pulses.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { OneOf } from '#ui/ChoiceList.tsx'
import { Problem } from '#ui/Problem.tsx'
import { audienceQuery, PULSES_KEY } from './api.ts'
import classes from './Pulses.module.css'

const DAY = 24 * 60 * 60_000
const EVERYBODY = ''
const TASKS = [
  { value: 'pick', label: 'Pick its sentences from look-alikes' },
  { value: 'order', label: 'Pick them, and put them in its order' },
] as const
const ENDS = [
  { value: 0, label: 'When I close it' },
  { value: 3, label: 'In 3 days' },
  { value: 7, label: 'In a week' },
  { value: 14, label: 'In two weeks' },
] as const

/** Whom to ask, what besides their own words, and until when. */
export function StartDialog({ onClose, onStarted }: { onClose: () => void; onStarted: (id: string) => void }) {
  const queryClient = useQueryClient()
  const audience = useQuery(audienceQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const [task, setTask] = useState<'pick' | 'order'>('pick')
  const [days, setDays] = useState(7)
  const { everybody = null, teams = [] } = audience.data ?? {}
  const choices = [
    ...(everybody === null ? [] : [{ value: EVERYBODY, label: `Everybody · ${peopleWords(everybody)}` }]),
    ...teams.map(({ id, name, people }) => ({ value: id, label: `${name} · ${peopleWords(people)}` })),
  ]
  const asked = chosen ?? (choices.length === 1 ? choices[0]?.value : undefined)
  const start = useMutation({
    mutationFn: (teamId: string) => {
      const closesAt = days === 0 ? null : Date.now() + days * DAY
      return call(startPulse, { body: { teamId: teamId === EVERYBODY ? null : teamId, task, closesAt } })
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: PULSES_KEY })
      onStarted(id)
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (asked !== undefined) start.mutate(asked)
  }
  return (
    <Modal opened onClose={onClose} title="Start a pulse">
      <form onSubmit={handleSubmit} className={classes.form}>
        <p className="sub">
          Each is asked once: “In your own words, what is good service here?” Nobody, you included, sees an answer
          before it is closed.
        </p>
        <Question title="Who is asked">
          <OneOf legend="Who is asked" choices={choices} chosen={asked ?? null} onChoose={setChosen} />
        </Question>
        {audience.data && choices.length === 0 && <p className="sub">You manage no team yet.</p>}
        <Question title="After the own words">
          <OneOf legend="After the own words" choices={TASKS} chosen={task} onChoose={setTask} />
        </Question>
        <Question title="It closes">
          <OneOf legend="It closes" choices={ENDS} chosen={days} onChoose={setDays} />
        </Question>
        <Problem error={start.error ?? audience.error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={start.isPending} disabled={asked === undefined}>
            Ask now
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className={classes.legend} aria-hidden>
        {title}
      </p>
      {children}
    </div>
  )
}

const peopleWords = (count: number) => (count === 1 ? '1 person' : `${formatCount(count)} people`)
