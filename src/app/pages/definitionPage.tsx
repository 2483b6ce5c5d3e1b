import { DefinitionPage } from '#features/definition/DefinitionPage.tsx'
import { PulseCard } from '#features/pulses/PulseCard.tsx'

export function DefinitionRoute() {
  return <DefinitionPage aside={<PulseCard />} />
}
