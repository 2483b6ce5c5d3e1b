import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '#lib/format.ts'
import { linkToPulse, linkToPulseAnswer, linkToPulses } from '#lib/links.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { pendingQuery, pulsesQuery } from './api.ts'
import { mayLead } from './mayLead.ts'
import { PulseHeadline } from './PulseHeadline.tsx'
import classes from './Pulses.module.css'
import { PulseShares } from './PulseShares.tsx'
import { audienceWords, standingPulse } from './pulseWords.ts'

/** On the definition's page: what waits for one's answer, and who can state it as far as one may know. */
export function PulseCard() {
  return (
    <>
      <PendingPulseCard />
      <LatestPulseCard />
    </>
  )
}

function PendingPulseCard() {
  const timeZone = useTimeZone()
  const [pending] = useQuery(pendingQuery).data ?? []
  if (!pending) return null
  const { id, team, closesAt } = pending
  return (
    <Card
      title="You are asked: what is good service here?"
      sub={`${team?.name ?? 'Everybody'}, ${closesAt === null ? 'until it is closed' : `until ${formatDay(closesAt, timeZone)}`}. Nobody sees an answer before that.`}
    >
      <Button size="xs" variant="default" renderRoot={(props) => <Link to={linkToPulseAnswer(id)} {...props} />}>
        Answer in your own words
      </Button>
    </Card>
  )
}

function LatestPulseCard() {
  const timeZone = useTimeZone()
  const { person } = useSession()
  const pulses = useQuery(pulsesQuery).data
  const pulse = standingPulse(pulses ?? [])
  if (!pulses || (pulses.length === 0 && !mayLead(person))) return null
  const { result } = pulse ?? {}
  return (
    <Card
      title="Who can state it?"
      sub={
        pulse
          ? `Pulse of ${formatDay(pulse.startedAt, timeZone)}, ${audienceWords(pulse)}: “In your own words, what is good service here?”`
          : 'A pulse asks: “In your own words, what is good service here?” None has a result to show yet.'
      }
    >
      <div className={classes.card}>
        {pulse && result && (
          <>
            <PulseHeadline pulse={pulse} result={result} />
            <PulseShares parts={result.parts.filter(({ dimension }) => dimension !== null)} />
          </>
        )}
        <p className={`small ${classes.links}`}>
          {pulse && (
            <Link className="link" to={linkToPulse(pulse.id)}>
              The whole result
            </Link>
          )}
          <Link className="link" to={linkToPulses()}>
            All pulses
          </Link>
        </p>
      </div>
    </Card>
  )
}
