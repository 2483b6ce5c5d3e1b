import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Interaction } from '#contract/interactions.ts'
import { linkToInteractions } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { InteractionSide } from '#recording/InteractionSide.tsx'
import { useReading } from '#recording/useReading.ts'
import { Card } from '#ui/Card.tsx'
import { PageBody } from '#ui/PageBody.tsx'
import { interactionQuery } from './api.ts'
import { InteractionFacts } from './InteractionFacts.tsx'
import { InteractionHead } from './InteractionHead.tsx'
import { ReadingSkeleton } from './ReadingSkeleton.tsx'
import styles from './ReviewReadPage.module.css'

/** An interaction without any review: heard, read, measured, and picked for one. */
export function InteractionReadPage({ interactionId }: { interactionId: string }) {
  const { data, error } = useQuery(interactionQuery(interactionId))
  return (
    <PageBody>
      <p className={styles.back}>
        <Link to={linkToInteractions()} className="link small">
          Interactions
        </Link>
      </p>
      {data ? <InteractionReading interaction={data} /> : <ReadingSkeleton title="Interaction" error={error} />}
    </PageBody>
  )
}

const NO_MARKS = { marks: [], textMarks: [] }

function InteractionReading({ interaction }: { interaction: Interaction }) {
  const timeZone = useTimeZone()
  const { side, signals } = useReading(interaction, timeZone)
  return (
    <>
      <InteractionHead interaction={interaction} timeZone={timeZone} />
      <div className={styles.grid}>
        <InteractionSide {...side} {...NO_MARKS} />
        <div className={styles.side}>
          <InteractionFacts interaction={interaction} />
          {interaction.signals && (
            <Card title="Measured" sub="It informs, and is never a rating by itself.">
              <div className={styles.dimension}>
                {signals.responsiveness}
                {signals.outcome}
              </div>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}
