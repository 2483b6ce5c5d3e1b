import { useNavigate, useParams } from '@tanstack/react-router'
import { StudyPage } from '#features/calibration/StudyPage.tsx'
import { linkToCalibrations } from '#lib/links.ts'

export function StudyRoute() {
  const { studyId } = useParams({ from: '/shell/calibration/studies/$studyId' })
  const navigate = useNavigate()
  return <StudyPage key={studyId} studyId={studyId} onDropped={() => void navigate({ to: linkToCalibrations() })} />
}
