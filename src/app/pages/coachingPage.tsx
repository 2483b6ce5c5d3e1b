import { useNavigate, useSearch } from '@tanstack/react-router'
import { CoachingPage } from '#features/coaching/CoachingPage.tsx'
import { PageBody } from '#ui/PageBody.tsx'
import { SavedViews } from './SavedViews.tsx'

export function CoachingRoute() {
  const search = useSearch({ from: '/shell/coaching' })
  const navigate = useNavigate({ from: '/coaching' })
  return (
    <PageBody>
      <CoachingPage
        search={search}
        views={<SavedViews />}
        onSearch={(partial) =>
          void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
        }
      />
    </PageBody>
  )
}
