import { useNavigate } from '@tanstack/react-router'
import { ImportsPage } from '#features/imports/ImportsPage.tsx'
import { linkToImport } from '#lib/links.ts'

export function ImportsRoute() {
  const navigate = useNavigate()
  return <ImportsPage onOpen={(importId) => void navigate({ to: linkToImport(importId) })} />
}
