import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Review } from '#contract/reviews.ts'
import type { AnswerProblem } from '#domain/scoring/checkAnswers.ts'
import { linkToReview } from '#lib/links.ts'
import { leftWords } from './leftWords.ts'
import styles from './Scorecard.module.css'

interface CorrectionFooterProps {
  review: Review
  reason: string
  onReason: (reason: string) => void
  problems: readonly AnswerProblem[]
  isSubmitting: boolean
  onSubmit: () => void
}

export function CorrectionFooter(props: CorrectionFooterProps) {
  const { review, reason, onReason, problems, isSubmitting, onSubmit } = props
  const isReady = problems.length === 0 && reason.trim() !== ''
  return (
    <footer className={styles.correction}>
      <TextInput
        aria-label="Why it is corrected"
        placeholder="Why it is corrected"
        maxLength={1000}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
      <div className={styles.finish}>
        <Link className="link" to={linkToReview(review.id)}>
          Leave it as it was
        </Link>
        <span className={styles.left}>{problems.length > 0 ? leftWords(problems) : ''}</span>
        <Button
          className={isReady ? undefined : styles.notReady}
          aria-disabled={!isReady}
          loading={isSubmitting}
          onClick={onSubmit}
        >
          Submit correction
        </Button>
      </div>
    </footer>
  )
}
