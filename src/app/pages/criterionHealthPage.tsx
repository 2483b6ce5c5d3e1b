import { useNavigate, useSearch } from '@tanstack/react-router'
import { HealthPage } from '#features/definition/HealthPage.tsx'

export function CriterionHealthRoute() {
  const search = useSearch({ from: '/shell/definition/health' })
  const navigate = useNavigate({ from: '/definition/health' })
  return <HealthPage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
}
