import { useParams } from '@tanstack/react-router'
import { PulsePage } from '#features/pulses/PulsePage.tsx'

export function PulseRoute() {
  const { pulseId } = useParams({ from: '/shell/pulses/$pulseId' })
  return <PulsePage key={pulseId} pulseId={pulseId} />
}
