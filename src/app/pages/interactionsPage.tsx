import { useNavigate, useSearch } from '@tanstack/react-router'
import { InteractionsPage } from '#features/interactions/InteractionsPage.tsx'

export function InteractionsRoute() {
  const search = useSearch({ from: '/shell/interactions' })
  const navigate = useNavigate({ from: '/interactions' })
  return (
    <InteractionsPage
      search={search}
      onSearch={(partial) => void navigate({ search: (before) => ({ ...before, ...partial }), replace: true })}
    />
  )
}
