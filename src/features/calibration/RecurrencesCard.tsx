import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { changeRecurrence, type Recurrence } from '#contract/calibrationRecurrences.ts'
import { call } from '#lib/apiClient.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { recurrencesQuery } from './api.ts'
import styles from './Calibration.module.css'
import { recurrenceWords } from './sessionWords.ts'

/** Sessions that come back: when next, and the ways to rest or end them. */
export function RecurrencesCard() {
  const queryClient = useQueryClient()
  const timeZone = useTimeZone()
  const { data: recurrences = [] } = useQuery(recurrencesQuery)
  const change = useMutation({
    mutationFn: ({ id, version, state }: Pick<Recurrence, 'id' | 'version' | 'state'>) =>
      call(changeRecurrence, { params: { id }, body: { version, state } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: recurrencesQuery.queryKey }),
  })
  if (recurrences.length === 0) return null
  return (
    <Card title="Comes back">
      <Problem error={change.error} />
      <ul className={styles.lines}>
        {recurrences.map((recurrence) => {
          const { id, name, version, state } = recurrence
          const action = (label: string, to: Recurrence['state']) => (
            <Button
              size="xs"
              variant="default"
              aria-label={`${label}: ${name}`}
              loading={change.isPending && change.variables.id === id && change.variables.state === to}
              onClick={() => change.mutate({ id, version, state: to })}
            >
              {label}
            </Button>
          )
          return (
            <li key={id}>
              <span>
                <b className={styles.name}>{name}</b>
                <span className="small mute">{recurrenceWords(recurrence, timeZone)}</span>
              </span>
              <span className={`${styles.button} ${styles.actions}`}>
                {state === 'paused' ? action('Go on', 'active') : action('Pause', 'paused')}
                {action('End', 'ended')}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
