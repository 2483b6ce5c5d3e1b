import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDateTime } from '#lib/format.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { answerQuery } from './api.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { audienceWords } from './pulseWords.ts'

/** Where a person states the definition in their own words. */
export function AnswerPage({ pulseId }: { pulseId: string }) {
  const { data, error } = useQuery(answerQuery(pulseId))
  const { person } = useSession()
  const timeZone = useTimeZone()
  const [isChanging, setIsChanging] = useState(false)
  if (!data || !person) {
    return (
      <Page title="What is good service here?">
        <Problem error={error} />
      </Page>
    )
  }
  const { pulse, answer } = data
  const { status, closesAt } = pulse
  if (status !== 'open' && answer === null) {
    return (
      <EmptyState
        heading="h1"
        title="This pulse is closed"
        words="It can be answered no more. The next one asks you again."
      />
    )
  }
  return (
    <Page
      title="What is good service here?"
      sub={`${audienceWords(pulse)}, asked by ${pulse.startedBy}. Nobody sees your answer before the pulse is closed${closesAt === null ? '' : `, on ${formatDateTime(closesAt, timeZone)}`}; it is marked without your name.`}
    >
      {answer === null || (isChanging && status === 'open') ? (
        <AnswerForm asked={data} personId={person.id} onEnd={() => setIsChanging(false)} />
      ) : (
        <OwnAnswer asked={data} answer={answer} onChange={() => setIsChanging(true)} />
      )}
    </Page>
  )
}
