import { useNavigate, useParams } from '@tanstack/react-router'
import { ReviewerPage } from '#features/reviewers/ReviewerPage.tsx'
import { linkToCalibration } from '#lib/links.ts'

export function ReviewerRoute() {
  const { reviewerId } = useParams({ from: '/shell/reviewers/$reviewerId' })
  const navigate = useNavigate()
  return <ReviewerPage reviewerId={reviewerId} onDrawn={(id) => void navigate({ to: linkToCalibration(id) })} />
}
