import { useNavigate, useSearch } from '@tanstack/react-router'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { OverviewPulse } from '#features/pulses/OverviewPulse.tsx'
import { AgreementCard } from '#features/reviewers/AgreementCard.tsx'
import { useHasRole } from '#lib/session.ts'
import { PageBody } from '#ui/PageBody.tsx'
import { SavedViews } from './SavedViews.tsx'

export function OverviewRoute() {
  const search = useSearch({ from: '/shell/overview' })
  // A manager knows their own teams; agreement is of all reviewers.
  const isLeader = useHasRole('leadership')
  const navigate = useNavigate({ from: '/overview' })
  return (
    <PageBody>
      <OverviewPage
        search={search}
        views={<SavedViews />}
        after={
          <>
            {isLeader && <AgreementCard />}
            <OverviewPulse />
          </>
        }
        onSearch={(partial) =>
          void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
        }
      />
    </PageBody>
  )
}
