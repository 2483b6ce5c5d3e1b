import { useNavigate, useSearch } from '@tanstack/react-router'
import { ComparePage } from '#features/comparison/ComparePage.tsx'
import { SavedViews } from './SavedViews.tsx'

export function CompareRoute() {
  const search = useSearch({ from: '/shell/compare' })
  const navigate = useNavigate({ from: '/compare' })
  return (
    <ComparePage
      search={search}
      views={<SavedViews />}
      onSearch={(partial) =>
        void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
      }
    />
  )
}
