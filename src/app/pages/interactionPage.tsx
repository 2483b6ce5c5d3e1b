import { useParams } from '@tanstack/react-router'
import { InteractionReadPage } from '#features/interactions/InteractionReadPage.tsx'

export function InteractionRoute() {
  const { interactionId } = useParams({ from: '/shell/interactions/$interactionId' })
  return <InteractionReadPage key={interactionId} interactionId={interactionId} />
}
