import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Calibration, Reveal } from '#contract/calibration.ts'
import type { Interaction } from '#contract/interactions.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { evidenceWhen } from '#recording/evidenceWhen.ts'
import { InteractionSide } from '#recording/InteractionSide.tsx'
import { useReading } from '#recording/useReading.ts'
import { AgreementCard } from './AgreementCard.tsx'
import { AgreedPart } from './AgreedPart.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import { AnalysisCard } from './AnalysisCard.tsx'
import { agreedQuery, detailsQuery } from './api.ts'
import styles from './Calibration.module.css'
import { DifferencesCard } from './DifferencesCard.tsx'
import { NotesCard } from './NotesCard.tsx'
import { RevealCard } from './RevealCard.tsx'
import { nothingWords } from './revealWords.ts'
import { type RevealRow, toRevealRows } from './toRevealRows.ts'

interface RevealedInteractionProps {
  session: Calibration
  reveal: Reveal
  interaction: Interaction
  timeZone: string
}

const NO_MARKS = { marks: [], textMarks: [] }

/** Ratings on the left; on the right how far all agree, or what is heard and read. */
export function RevealedInteraction({ session, reveal, interaction, timeZone }: RevealedInteractionProps) {
  const { side, jump } = useReading(interaction, timeZone)
  const [isHeard, setIsHeard] = useState(false)
  const details = useQuery(detailsQuery(session.id))
  const agreed = useQuery(agreedQuery(session.id)).data
  const agreedOf = ({ criterion }: RevealRow) =>
    agreed?.find((one) => one.interactionId === interaction.id && one.criterionId === criterion.id)
  const gaugeId = session.gauge?.id ?? null
  const rows = useMemo(() => toRevealRows(reveal, interaction.channel, gaugeId), [reveal, interaction.channel, gaugeId])
  const definition = reveal.definition.content
  const nothing = nothingWords(reveal)
  const handleJump = (evidence: Evidence) => {
    setIsHeard(true)
    jump(evidence)
  }
  return (
    <div className={styles.grid}>
      <div className={styles.cards}>
        {nothing && <p className={styles.finding}>{nothing}</p>}
        {rows.length > 0 && (
          <RevealCard
            rows={rows}
            hasGauge={gaugeId !== null}
            whenOf={(evidence) => evidenceWhen(evidence, interaction.transcript, timeZone)}
            onJump={handleJump}
            agreedOf={agreedOf}
            renderAgreed={(row) =>
              agreed && <AgreedPart session={session} interactionId={interaction.id} row={row} agreed={agreedOf(row)} />
            }
          />
        )}
      </div>
      <div className={styles.cards}>
        <Button variant="default" aria-pressed={isHeard} onClick={() => setIsHeard(!isHeard)}>
          {isHeard ? 'Back to the agreement' : 'Hear and read it'}
        </Button>
        {isHeard ? (
          <InteractionSide {...side} {...NO_MARKS} />
        ) : (
          <>
            <AgreementCard session={session} definition={definition} />
            {session.reviewed && (
              <AnswerCard
                key={reveal.answer?.version ?? 0}
                session={session}
                interactionId={interaction.id}
                answer={reveal.answer}
              />
            )}
            {agreed && <NotesCard agreed={agreed} definition={definition} />}
            {details.data && <DifferencesCard session={session} details={details.data} />}
            {details.data?.analysis && (
              <AnalysisCard session={session} definition={definition} analysis={details.data.analysis} />
            )}
          </>
        )}
      </div>
    </div>
  )
}
