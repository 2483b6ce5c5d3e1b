import { useMemo } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { useTimeZone } from '#lib/session.ts'
import { evidenceMarks } from '#recording/evidenceMarks.ts'
import { InteractionSide } from '#recording/InteractionSide.tsx'
import { usePinned } from '#recording/usePinned.ts'
import { useReading } from '#recording/useReading.ts'
import { AnswersCard } from './AnswersCard.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import styles from './ReviewReadPage.module.css'
import { ScoreCard } from './ScoreCard.tsx'

export function ReviewReading({ review, ...props }: { review: Review; interaction: Interaction }) {
  const interaction = usePinned(props.interaction, review.pins)
  const timeZone = useTimeZone()
  const { transcript } = interaction
  const { side, jump, signals } = useReading(interaction, timeZone)
  const definition = review.definition.content
  const marks = useMemo(
    () => evidenceMarks(definition, review.answers, transcript),
    [definition, review.answers, transcript],
  )
  return (
    <>
      <ReviewHead review={review} interaction={interaction} timeZone={timeZone} />
      <div className={styles.grid}>
        <InteractionSide {...side} {...marks} />
        <div className={styles.side}>
          <ScoreCard review={review} />
          <AnswersCard review={review} transcript={transcript} timeZone={timeZone} onJump={jump} signals={signals} />
          <HistoryCard review={review} timeZone={timeZone} />
        </div>
      </div>
    </>
  )
}
