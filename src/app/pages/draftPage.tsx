import { useNavigate, useSearch } from '@tanstack/react-router'
import { DraftPage } from '#features/definition/DraftPage.tsx'
import { linkToDefinition } from '#lib/links.ts'

export function DraftRoute() {
  const search = useSearch({ from: '/shell/definition/draft' })
  const navigate = useNavigate({ from: '/definition/draft' })
  return (
    <DraftPage
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      onPublished={() => void navigate({ to: linkToDefinition() })}
    />
  )
}
