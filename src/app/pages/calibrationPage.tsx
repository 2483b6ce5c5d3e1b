import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CalibrationPage } from '#features/calibration/CalibrationPage.tsx'
import { linkToCalibrations, linkToReviewing } from '#lib/links.ts'

export function CalibrationRoute() {
  const { sessionId } = useParams({ from: '/shell/calibration/$sessionId' })
  const { interaction } = useSearch({ from: '/shell/calibration/$sessionId' })
  const navigate = useNavigate({ from: '/calibration/$sessionId' })
  return (
    <CalibrationPage
      key={sessionId}
      sessionId={sessionId}
      interactionId={interaction}
      onInteraction={(id) => void navigate({ search: { interaction: id }, replace: true, resetScroll: false })}
      onLeft={() => void navigate({ to: linkToCalibrations() })}
      onRate={(reviewId) => void navigate({ to: linkToReviewing(reviewId) })}
    />
  )
}
