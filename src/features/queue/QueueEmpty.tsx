import { Button } from '@mantine/core'
import { EmptyState } from '#ui/EmptyState.tsx'

export function QueueEmpty({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered) {
    return (
      <EmptyState
        title="Nothing waits for a review"
        words="Every interaction has a review. New ones appear here as soon as they are imported."
      />
    )
  }
  return (
    <EmptyState
      title="Nothing matches these filters"
      words="Other interactions may still wait; clear the filters to see."
    >
      <Button variant="default" onClick={onClear}>
        Clear filters
      </Button>
    </EmptyState>
  )
}
