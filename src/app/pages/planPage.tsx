import { useNavigate, useParams } from '@tanstack/react-router'
import { PlannerPage } from '#features/sampling/PlannerPage.tsx'
import { PlanPage } from '#features/sampling/PlanPage.tsx'
import { linkToPlan } from '#lib/links.ts'

export function PlanRoute() {
  const { planId } = useParams({ from: '/shell/plans/$planId' })
  const navigate = useNavigate()
  const handleSaved = (id: string) => void navigate({ to: linkToPlan(id) })
  if (planId === 'new') return <PlannerPage plan={null} onSaved={handleSaved} />
  return <PlanPage key={planId} planId={planId} onSaved={handleSaved} />
}
