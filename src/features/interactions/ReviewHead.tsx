import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { formatDateTime } from '#lib/format.ts'
import { SELECTION_LABEL } from '#ui/selectionLabel.ts'
import { InteractionHead } from './InteractionHead.tsx'
import { STATUS_WORDS } from './reviewWords.ts'
import styles from './ReviewReadPage.module.css'

interface ReviewHeadProps {
  review: Review
  interaction: Interaction
  timeZone: string
}

/** Whose interaction, which one, why it was chosen and by whom it was reviewed. */
export function ReviewHead({ review, interaction, timeZone }: ReviewHeadProps) {
  const when = review.submittedAt === null ? '' : `, ${formatDateTime(review.submittedAt, timeZone)}`
  return (
    <InteractionHead interaction={interaction} timeZone={timeZone}>
      <ul className={styles.pills}>
        <li className="pill">{SELECTION_LABEL[review.selection]}</li>
        <li className="pill">{STATUS_WORDS[review.status]}</li>
        <li className="pill">
          {review.reviewer.name}
          {when}
        </li>
      </ul>
    </InteractionHead>
  )
}
