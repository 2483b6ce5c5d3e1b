import { useParams } from '@tanstack/react-router'
import { ReviewerPage } from '#features/reviewers/ReviewerPage.tsx'

export function ReviewerRoute() {
  const { reviewerId } = useParams({ from: '/shell/reviewers/$reviewerId' })
  return <ReviewerPage reviewerId={reviewerId} />
}
