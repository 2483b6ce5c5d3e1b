import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '#lib/format.ts'
import { linkToPulses } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { pulsesQuery } from './api.ts'
import { PulseHeadline } from './PulseHeadline.tsx'
import classes from './Pulses.module.css'
import { PulseShares } from './PulseShares.tsx'
import { audienceWords, forgottenWords, standingPulse } from './pulseWords.ts'

/** In the overview: whether the standard everybody is measured by is known. */
export function OverviewPulse() {
  const timeZone = useTimeZone()
  const pulse = standingPulse(useQuery(pulsesQuery).data ?? [])
  const { result } = pulse ?? {}
  if (!pulse || !result) return null
  const forgotten = forgottenWords(result)
  return (
    <Card
      title="Who can state the definition?"
      sub={`Pulse of ${formatDay(pulse.startedAt, timeZone)}, ${audienceWords(pulse)}, in their own words.`}
      right={
        <Link className="link small" to={linkToPulses()}>
          By team and over time
        </Link>
      }
    >
      <div className={classes.wide}>
        <div>
          <PulseHeadline pulse={pulse} result={result} />
          {forgotten && <p className="small">{forgotten}</p>}
        </div>
        <PulseShares parts={result.parts.filter(({ dimension }) => dimension !== null)} />
      </div>
    </Card>
  )
}
