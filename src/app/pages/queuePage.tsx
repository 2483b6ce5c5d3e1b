import { useNavigate, useSearch } from '@tanstack/react-router'
import { QueuePage } from '#features/queue/QueuePage.tsx'
import { linkToReviewing } from '#lib/links.ts'

export function QueueRoute() {
  const search = useSearch({ from: '/shell/queue' })
  const navigate = useNavigate({ from: '/queue' })
  return (
    <QueuePage
      search={search}
      onSearch={(partial) => void navigate({ search: (before) => ({ ...before, ...partial }), replace: true })}
      onOpen={(reviewId) => void navigate({ to: linkToReviewing(reviewId) })}
    />
  )
}
