import { useNavigate, useSearch } from '@tanstack/react-router'
import { ComparisonPage } from '#features/definition/ComparisonPage.tsx'

export function ComparisonRoute() {
  const search = useSearch({ from: '/shell/definition/compare' })
  const navigate = useNavigate({ from: '/definition/compare' })
  return (
    <ComparisonPage
      search={search}
      onSearch={(partial) => void navigate({ search: (before) => ({ ...before, ...partial }), replace: true })}
    />
  )
}
