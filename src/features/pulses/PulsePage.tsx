import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PulseEntry } from '#contract/pulses.ts'
import { formatDay } from '#lib/format.ts'
import { linkToPulseAnswer, linkToPulses } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { pulsesQuery } from './api.ts'
import { LedPulsePart } from './LedPulsePart.tsx'
import classes from './Pulses.module.css'
import { audienceWords, progressWords } from './pulseWords.ts'
import { ResultCards } from './ResultCards.tsx'

/** One pulse: for who leads it from the first answer to the last mark, for others its result. */
export function PulsePage({ pulseId }: { pulseId: string }) {
  const { data, error } = useQuery(pulsesQuery)
  const pulse = data?.find(({ id }) => id === pulseId)
  if (data && !pulse) {
    return <EmptyState heading="h1" title="There is no such pulse" words="Perhaps it is not one you were asked in." />
  }
  if (!pulse) {
    return (
      <Page title="Alignment pulse">
        <Problem error={error} />
      </Page>
    )
  }
  return <Pulse pulse={pulse} />
}

function Pulse({ pulse }: { pulse: PulseEntry }) {
  const timeZone = useTimeZone()
  const { id, startedAt, startedBy, versionNumber, status, isAsked, hasAnswered, canLead, result } = pulse
  return (
    <Page
      title={`Alignment pulse: ${audienceWords(pulse)}`}
      sub={`Asked on ${formatDay(startedAt, timeZone)} by ${startedBy}, on version ${versionNumber}. ${progressWords(pulse)}.`}
      before={
        <Link className="link small" to={linkToPulses()}>
          All pulses
        </Link>
      }
      actions={
        isAsked && (
          <Link className="link small" to={linkToPulseAnswer(id)}>
            {status === 'open' && !hasAnswered ? 'Answer it yourself' : 'My answer'}
          </Link>
        )
      }
    >
      <div className={classes.cards}>
        {result && <ResultCards pulse={pulse} result={result} />}
        {canLead && <LedPulsePart pulseId={id} />}
        {!canLead && !result && <NoResult pulse={pulse} />}
      </div>
    </Page>
  )
}

function NoResult({ pulse: { status } }: { pulse: PulseEntry }) {
  return status === 'done' ? (
    <EmptyState title="Too few answers to show" words="Under five, a count would tell who gave which answer." />
  ) : (
    <EmptyState title="No result yet" words="It comes when the pulse is closed and every answer is marked." />
  )
}
