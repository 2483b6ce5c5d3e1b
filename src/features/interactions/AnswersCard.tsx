import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'
import { evidenceWhen } from '#recording/evidenceWhen.ts'
import type { SignalsByDimension } from '#recording/useSignals.tsx'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import styles from './ReviewReadPage.module.css'

interface AnswersCardProps {
  review: Review
  transcript: TranscriptTurn[]
  timeZone: string
  onJump: (evidence: Evidence) => void
  signals: SignalsByDimension
}

/** Every criterion that applied, with its rating and what it rests on; then the comment. */
export function AnswersCard({ review, transcript, timeZone, onJump, signals }: AnswersCardProps) {
  const { answers, channel, comment, definition } = review
  const criteria = applicableCriteria(definition.content, channel, answers)
  return (
    <Card title="Answers">
      {DIMENSIONS.map((dimension) => (
        <section key={dimension} className={styles.dimension}>
          <h3>
            <Glyph dimension={dimension} size={8} />
            {definition.content.dimensions[dimension].label}
          </h3>
          {signals[dimension]}
          <ul>
            {criteria
              .filter((criterion) => criterion.dimension === dimension)
              .map((criterion) => (
                <AnswerRow
                  key={criterion.id}
                  reviewId={review.id}
                  criterion={criterion}
                  answer={answers[criterion.id] ?? EMPTY_ANSWER}
                  whenOf={(evidence) => evidenceWhen(evidence, transcript, timeZone)}
                  onJump={onJump}
                />
              ))}
          </ul>
        </section>
      ))}
      {comment.trim() !== '' && (
        <section className={styles.dimension}>
          <h3>Comment to the agent</h3>
          <p className={styles.comment}>{comment}</p>
        </section>
      )}
    </Card>
  )
}
