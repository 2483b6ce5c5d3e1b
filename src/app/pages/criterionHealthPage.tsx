import { HealthPage } from '#features/definition/HealthPage.tsx'

export function CriterionHealthRoute() {
  return <HealthPage />
}
