import { useNavigate, useSearch } from '@tanstack/react-router'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { PageBody } from '#ui/PageBody.tsx'

export function OverviewRoute() {
  const search = useSearch({ from: '/shell/overview' })
  const navigate = useNavigate({ from: '/overview' })
  return (
    <PageBody>
      <OverviewPage
        search={search}
        onSearch={(partial) =>
          void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
        }
      />
    </PageBody>
  )
}
