import { useNavigate } from '@tanstack/react-router'
import { CalibrationsPage } from '#features/calibration/CalibrationsPage.tsx'
import { linkToCalibration, linkToStudy } from '#lib/links.ts'

export function CalibrationsRoute() {
  const navigate = useNavigate()
  return (
    <CalibrationsPage
      onOpened={(id) => void navigate({ to: linkToCalibration(id) })}
      onImported={(id) => void navigate({ to: linkToStudy(id) })}
    />
  )
}
