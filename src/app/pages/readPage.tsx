import { useParams } from '@tanstack/react-router'
import { ReviewReadPage } from '#features/interactions/ReviewReadPage.tsx'

export function ReadRoute() {
  const { reviewId } = useParams({ from: '/shell/reviews/$reviewId' })
  return <ReviewReadPage reviewId={reviewId} />
}
