import { useNavigate } from '@tanstack/react-router'
import { PulsesPage } from '#features/pulses/PulsesPage.tsx'
import { linkToPulse } from '#lib/links.ts'

export function PulsesRoute() {
  const navigate = useNavigate()
  return <PulsesPage onStarted={(id) => void navigate({ to: linkToPulse(id) })} />
}
