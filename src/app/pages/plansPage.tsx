import { PlansPage } from '#features/sampling/PlansPage.tsx'

export function PlansRoute() {
  return <PlansPage />
}
