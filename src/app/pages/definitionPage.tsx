import { DefinitionPage } from '#features/definition/DefinitionPage.tsx'

export function DefinitionRoute() {
  return <DefinitionPage />
}
