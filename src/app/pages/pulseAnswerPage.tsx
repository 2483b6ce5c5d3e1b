import { useParams } from '@tanstack/react-router'
import { AnswerPage } from '#features/pulses/AnswerPage.tsx'

export function PulseAnswerRoute() {
  const { pulseId } = useParams({ from: '/shell/pulses/$pulseId/answer' })
  return <AnswerPage key={pulseId} pulseId={pulseId} />
}
