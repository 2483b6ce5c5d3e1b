import { useQuery } from '@tanstack/react-query'
import { PageBody } from '#ui/PageBody.tsx'
import { Problem } from '#ui/Problem.tsx'
import { interactionQuery, reviewQuery } from './api.ts'
import { ReviewReading } from './ReviewReading.tsx'
import styles from './ReviewReadPage.module.css'

/** A review as it stands, beside what it speaks of. */
export function ReviewReadPage({ reviewId }: { reviewId: string }) {
  const review = useQuery(reviewQuery(reviewId))
  const interactionId = review.data?.interactionId
  const interaction = useQuery({ ...interactionQuery(interactionId ?? ''), enabled: interactionId !== undefined })
  const error = review.error ?? interaction.error
  if (review.data && interaction.data) {
    return (
      <PageBody>
        <ReviewReading key={reviewId} review={review.data} interaction={interaction.data} />
      </PageBody>
    )
  }
  return (
    <PageBody>
      <h1 className="visually-hidden">Review</h1>
      {error ? (
        <Problem error={error} />
      ) : (
        <div className={styles.grid} role="status" aria-label="Loading">
          <span className={styles.skeleton} />
          <span className={styles.skeleton} />
        </div>
      )}
    </PageBody>
  )
}
