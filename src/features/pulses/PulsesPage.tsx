import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PulseEntry } from '#contract/pulses.ts'
import { formatDay } from '#lib/format.ts'
import { linkToPulse, linkToPulseAnswer } from '#lib/links.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { pulsesQuery } from './api.ts'
import { mayLead } from './mayLead.ts'
import { PulseHistory } from './PulseHistory.tsx'
import classes from './Pulses.module.css'
import { audienceWords, progressWords, STATUS_WORDS } from './pulseWords.ts'
import { StartDialog } from './StartDialog.tsx'

/** What is asked now, and who could state the definition by team and over time. */
export function PulsesPage({ onStarted }: { onStarted: (id: string) => void }) {
  const query = useQuery(pulsesQuery)
  const { person } = useSession()
  const [isStarting, setIsStarting] = useState(false)
  const pulses = query.data ?? []
  const underWay = pulses.filter(({ status }) => status !== 'done')
  return (
    <Page
      title="Who can state the definition?"
      sub="An alignment pulse asks for it in people’s own words. Answers are blind until it is closed, and marked without names."
      actions={
        mayLead(person) && (
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsStarting(true)}>
            Start a pulse
          </Button>
        )
      }
    >
      <div className={classes.cards}>
        <Problem error={query.error} />
        {query.data?.length === 0 && (
          <EmptyState
            title="No pulse yet"
            words="Ask a team what good service is here, before you train or measure anything."
          />
        )}
        {underWay.length > 0 && (
          <Card title="Under way">
            <ul className={classes.lines}>
              {underWay.map((pulse) => (
                <UnderWay key={pulse.id} pulse={pulse} />
              ))}
            </ul>
          </Card>
        )}
        {pulses.some(({ status }) => status === 'done') && <PulseHistory pulses={pulses} query={query} />}
      </div>
      {isStarting && <StartDialog onClose={() => setIsStarting(false)} onStarted={onStarted} />}
    </Page>
  )
}

function UnderWay({ pulse }: { pulse: PulseEntry }) {
  const timeZone = useTimeZone()
  const { id, status, startedAt, closesAt, isAsked, hasAnswered, canLead } = pulse
  const isWaiting = status === 'open' && isAsked && !hasAnswered
  return (
    <li>
      <span>
        {canLead ? (
          <Link className={`link ${classes.first}`} to={linkToPulse(id)}>
            {audienceWords(pulse)}
          </Link>
        ) : (
          <span className={classes.first}>{audienceWords(pulse)}</span>
        )}
        <span className="small mute">
          {progressWords(pulse)}. Asked on {formatDay(startedAt, timeZone)}
          {status === 'open' && closesAt !== null ? `, closes on ${formatDay(closesAt, timeZone)}` : ''}.
        </span>
      </span>
      <span className={classes.lineEnd}>
        {isWaiting && (
          <Link className="link" to={linkToPulseAnswer(id)}>
            Answer it
          </Link>
        )}
        <span className="pill">{STATUS_WORDS[status]}</span>
      </span>
    </li>
  )
}
