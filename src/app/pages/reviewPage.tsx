import { useNavigate, useParams } from '@tanstack/react-router'
import { ReviewPage } from '#features/review/ReviewPage.tsx'
import { linkToQueue, linkToReviewing } from '#lib/links.ts'

export function ReviewRoute() {
  const { reviewId } = useParams({ from: '/shell/review/$reviewId' })
  const navigate = useNavigate()
  return (
    <ReviewPage
      key={reviewId}
      reviewId={reviewId}
      onNext={(next) => void navigate({ to: next === null ? linkToQueue() : linkToReviewing(next) })}
    />
  )
}
