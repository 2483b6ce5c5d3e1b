import { useNavigate, useSearch } from '@tanstack/react-router'
import { ComparePage } from '#features/comparison/ComparePage.tsx'

export function CompareRoute() {
  const search = useSearch({ from: '/shell/compare' })
  const navigate = useNavigate({ from: '/compare' })
  return (
    <ComparePage
      search={search}
      onSearch={(partial) =>
        void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
      }
    />
  )
}
