import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ReviewPage } from '#features/review/ReviewPage.tsx'
import { linkToCalibration, linkToQueue, linkToReviewing } from '#lib/links.ts'

export function ReviewRoute() {
  const { reviewId } = useParams({ from: '/shell/review/$reviewId' })
  const navigate = useNavigate()
  const router = useRouter()
  // Without a connection the way back must be there already.
  useEffect(() => void router.preloadRoute({ to: linkToQueue() }), [router])
  return (
    <ReviewPage
      key={reviewId}
      reviewId={reviewId}
      onNext={(next, calibrationId) => {
        const home = calibrationId ? linkToCalibration(calibrationId) : linkToQueue()
        void navigate({ to: next === null ? home : linkToReviewing(next) })
      }}
    />
  )
}
