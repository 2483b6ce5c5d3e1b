import { useNavigate, useParams } from '@tanstack/react-router'
import { CorrectionPage } from '#features/review/CorrectionPage.tsx'
import { linkToReview } from '#lib/links.ts'

export function CorrectionRoute() {
  const { reviewId } = useParams({ from: '/shell/review/$reviewId/correction' })
  const navigate = useNavigate()
  return <CorrectionPage reviewId={reviewId} onDone={() => void navigate({ to: linkToReview(reviewId) })} />
}
