import { useQuery } from '@tanstack/react-query'
import { PageBody } from '#ui/PageBody.tsx'
import { interactionQuery, reviewQuery } from './api.ts'
import { ReadingSkeleton } from './ReadingSkeleton.tsx'
import { ReviewReading } from './ReviewReading.tsx'

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
      <ReadingSkeleton title="Review" error={error} />
    </PageBody>
  )
}
