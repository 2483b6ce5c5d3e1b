import { useNavigate, useSearch } from '@tanstack/react-router'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { OverviewPulse } from '#features/pulses/OverviewPulse.tsx'
import { PageBody } from '#ui/PageBody.tsx'

export function OverviewRoute() {
  const search = useSearch({ from: '/shell/overview' })
  const navigate = useNavigate({ from: '/overview' })
  return (
    <PageBody>
      <OverviewPage
        search={search}
        after={<OverviewPulse />}
        onSearch={(partial) =>
          void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
        }
      />
    </PageBody>
  )
}
