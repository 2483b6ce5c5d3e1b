import { useNavigate, useSearch } from '@tanstack/react-router'
import { ReadersPage } from '#features/definition/ReadersPage.tsx'

export function ReadersRoute() {
  const { team } = useSearch({ from: '/shell/definition/readers' })
  const navigate = useNavigate({ from: '/definition/readers' })
  return <ReadersPage teamId={team} onTeam={(next) => void navigate({ search: { team: next }, replace: true })} />
}
