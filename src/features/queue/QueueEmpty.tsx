import { Button } from '@mantine/core'
import type { QUEUE_VIEWS } from '#contract/queue.ts'
import { EmptyState } from '#ui/EmptyState.tsx'

interface QueueEmptyProps {
  view: (typeof QUEUE_VIEWS)[number]
  isFiltered: boolean
  /** No plan was drawn: everything not reviewed would be here. */
  isOpen: boolean
  /** The person takes items, rather than giving them out. */
  canTake: boolean
  onClear: () => void
  onView: (view: 'free') => void
}

/** Why nothing is here, and what to do next. */
export function QueueEmpty({ view, isFiltered, isOpen, canTake, onClear, onView }: QueueEmptyProps) {
  if (isFiltered) {
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
  if (view === 'mine') {
    return (
      <EmptyState
        title="Nothing is yours to review"
        words="What is given to you, and what you have begun, stands here."
      >
        {canTake && (
          <Button variant="default" onClick={() => onView('free')}>
            See what is unclaimed
          </Button>
        )}
      </EmptyState>
    )
  }
  return isOpen ? (
    <EmptyState
      title="Nothing waits for a review"
      words="Every interaction has a review. New ones appear here as soon as they are imported."
    />
  ) : (
    <EmptyState
      title="Everything that was drawn is reviewed"
      words="More comes with the next sampling plan, or when somebody picks an interaction by hand."
    />
  )
}
