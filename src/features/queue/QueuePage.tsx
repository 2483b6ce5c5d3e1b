import type { QueueSearch } from './queueSearch.ts'
export const QueuePage = (_: {
  search: QueueSearch
  onSearch: (partial: Partial<QueueSearch>) => void
  onOpen: (reviewId: string) => void
}) => null
