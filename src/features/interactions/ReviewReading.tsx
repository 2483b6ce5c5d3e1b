import { useCallback, useMemo, useState } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { useTimeZone } from '#lib/session.ts'
import { evidenceMarks } from '#recording/evidenceMarks.ts'
import { usePinned } from '#recording/usePinned.ts'
import { useRecording } from '#recording/useRecording.ts'
import { useSignals } from '#recording/useSignals.tsx'
import { AnswersCard } from './AnswersCard.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { InteractionSide } from './InteractionSide.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import styles from './ReviewReadPage.module.css'
import { ScoreCard } from './ScoreCard.tsx'

interface Selected {
  selectedTurn: number | null
  selections: number
}

export function ReviewReading({ review, ...props }: { review: Review; interaction: Interaction }) {
  const interaction = usePinned(props.interaction, review.pins)
  const timeZone = useTimeZone()
  const { transcript } = interaction
  const player = useRecording(interaction)
  const [{ selectedTurn, selections }, setSelected] = useState<Selected>({ selectedTurn: null, selections: 0 })
  const selectTurn = useCallback(
    (turn: number) => setSelected((before) => ({ selectedTurn: turn, selections: before.selections + 1 })),
    [],
  )
  const definition = review.definition.content
  const marks = useMemo(
    () => evidenceMarks(definition, review.answers, transcript),
    [definition, review.answers, transcript],
  )
  const { seek, playSpan } = player
  const handleJump = useCallback(
    (evidence: Evidence) => {
      if (evidence.kind === 'span') return playSpan(evidence)
      const ms = msOf(evidence, interaction)
      if (ms !== null) seek(ms)
      if (evidence.kind === 'turn') selectTurn(evidence.turn)
    },
    [interaction, seek, playSpan, selectTurn],
  )
  const signals = useSignals(interaction, timeZone, handleJump)
  return (
    <>
      <ReviewHead review={review} interaction={interaction} timeZone={timeZone} />
      <div className={styles.grid}>
        <InteractionSide
          interaction={interaction}
          player={player}
          {...marks}
          selectedTurn={selectedTurn}
          selections={selections}
          onSelectTurn={selectTurn}
          timeZone={timeZone}
        />
        <div className={styles.side}>
          <ScoreCard review={review} />
          <AnswersCard
            review={review}
            transcript={transcript}
            timeZone={timeZone}
            onJump={handleJump}
            signals={signals}
          />
          <HistoryCard review={review} timeZone={timeZone} />
        </div>
      </div>
    </>
  )
}

function msOf(evidence: Evidence, { transcript }: Interaction): number | null {
  if (evidence.kind === 'moment') return evidence.ms
  if (evidence.kind === 'span') return evidence.startMs
  return transcript[evidence.turn]?.startMs ?? null
}
