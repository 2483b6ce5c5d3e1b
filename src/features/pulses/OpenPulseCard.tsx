import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { closePulse, type LedPulse } from '#contract/pulses.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount, formatDateTime } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { PULSES_KEY } from './api.ts'
import classes from './Pulses.module.css'

/** While answers come in: whom to remind, and the end of it. */
export function OpenPulseCard({ led: { pulse, waiting } }: { led: LedPulse }) {
  const queryClient = useQueryClient()
  const timeZone = useTimeZone()
  const [isClosing, setIsClosing] = useState(false)
  const { id, answered, asked, closesAt } = pulse
  const close = useMutation({
    mutationFn: () => call(closePulse, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: PULSES_KEY }),
  })
  return (
    <Card
      title={`${formatCount(answered)} of ${formatCount(asked)} have answered`}
      sub={`Nobody sees an answer before it is closed. ${closesAt === null ? 'It closes when you close it.' : `It closes on ${formatDateTime(closesAt, timeZone)}.`}`}
      right={
        <Button size="xs" variant="default" onClick={() => setIsClosing(true)}>
          Close it now…
        </Button>
      }
    >
      {waiting.length === 0 ? (
        <p className="sub">Everybody has answered.</p>
      ) : (
        <>
          <p className="small mute">To be reminded:</p>
          <ul className={classes.names}>
            {waiting
              .toSorted((one, other) => one.localeCompare(other))
              .map((name, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- two people may have one name, and nothing here has state
                <li key={`${name} ${index}`}>{name}</li>
              ))}
          </ul>
        </>
      )}
      {isClosing && (
        <Modal opened onClose={() => setIsClosing(false)} title="Close this pulse?">
          <div className={classes.form}>
            <p className="sub">
              {answered === asked
                ? 'Everybody has answered.'
                : `${formatCount(asked - answered)} of ${formatCount(asked)} have not answered, and no longer can.`}{' '}
              Then the answers are marked, without names.
            </p>
            <Problem error={close.error} />
            <div className={classes.actions}>
              <Button variant="default" onClick={() => setIsClosing(false)}>
                Leave it open
              </Button>
              <Button loading={close.isPending} onClick={() => close.mutate()} data-autofocus>
                Close it
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </Card>
  )
}
