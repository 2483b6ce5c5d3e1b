import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Calibration } from '#contract/calibration.ts'
import { formatCount } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { Problem } from '#ui/Problem.tsx'
import { interactionQuery, revealQuery } from './api.ts'
import { RevealedInteraction } from './RevealedInteraction.tsx'
import { ratedWords } from './revealWords.ts'
import { leftOutWords } from './sessionWords.ts'

interface RevealedSessionProps {
  session: Calibration
  interactionId: string | undefined
  onInteraction: (id: string) => void
}

/** One interaction after another: what everybody rated, and what they saw. */
export function RevealedSession({ session, interactionId, onInteraction }: RevealedSessionProps) {
  const { interactions } = session
  const shown = interactions.find(({ id }) => id === interactionId) ?? interactions[0]
  if (!shown) return <EmptyState heading="h1" title={session.name} words="There is nothing in it for you to see." />
  return <Shown key={shown.id} {...{ session, shown, onInteraction }} />
}

interface ShownProps extends Pick<RevealedSessionProps, 'session' | 'onInteraction'> {
  shown: Calibration['interactions'][number]
}

function Shown({ session, shown, onInteraction }: ShownProps) {
  const timeZone = useTimeZone()
  const reveal = useQuery(revealQuery(session.id, shown.id))
  const interaction = useQuery(interactionQuery(shown.id))
  const { interactions } = session
  return (
    <>
      <PageHead
        title={session.name}
        sub={reveal.data && [ratedWords(shown, reveal.data, session, timeZone), leftOutWords(session)].join(' ')}
        actions={
          <NativeSelect
            {...fieldInput}
            aria-label="Interaction"
            value={shown.id}
            onChange={(event) => onInteraction(event.currentTarget.value)}
            data={interactions.map(({ id, number }, at) => ({
              value: id,
              label: `Interaction ${formatCount(at + 1)} of ${formatCount(interactions.length)}: ${number}`,
            }))}
          />
        }
      />
      <Problem error={reveal.error ?? interaction.error} />
      {reveal.data && interaction.data && (
        <RevealedInteraction
          session={session}
          reveal={reveal.data}
          interaction={interaction.data}
          timeZone={timeZone}
        />
      )}
    </>
  )
}
