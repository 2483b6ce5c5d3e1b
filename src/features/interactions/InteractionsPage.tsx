import { Button } from '@mantine/core'
import { lazyPart } from '#lib/lazyPart.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useMemo, useState } from 'react'
import { formatCapped, formatCount } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { interactionsQuery } from './api.ts'
import { InteractionFilters } from './InteractionFilters.tsx'
import { type InteractionSearch, isFiltered, NO_FILTERS } from './interactionSearch.ts'
import { InteractionTable } from './InteractionTable.tsx'
import styles from './InteractionTable.module.css'
import { useCanPick } from './useCanPick.ts'

const PickDialog = lazyPart(async () => (await import('./PickDialog.tsx')).PickDialog)

interface InteractionsPageProps {
  search: InteractionSearch
  onSearch: (partial: InteractionSearch) => void
}

/** Everything one may see, reviewed or not, the newest first; what is worth a review is picked here. */
export function InteractionsPage({ search, onSearch }: InteractionsPageProps) {
  const query = useInfiniteQuery(interactionsQuery(search))
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const first = query.data?.pages[0]
  const timeZone = useTimeZone()
  const canPick = useCanPick()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [isPicking, setIsPicking] = useState(false)
  // What a filter took out of sight is not picked unseen.
  const chosen = useMemo(
    () => new Set(rows.flatMap(({ id, canPick: isFree }) => (isFree && marked.has(id) ? [id] : []))),
    [rows, marked],
  )
  const toggle = useCallback(
    (id: string) =>
      setMarked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
    [],
  )
  return (
    <Page
      title="Interactions"
      sub={first ? `${formatCapped(first.total)} ${isFiltered(search) ? 'found' : 'in all'}, the newest first.` : ' '}
      actions={
        canPick && (
          <Button variant="default" disabled={chosen.size === 0} onClick={() => setIsPicking(true)}>
            {chosen.size === 0 ? 'Pick for review' : `Pick ${formatCount(chosen.size)} for review`}
          </Button>
        )
      }
    >
      <InteractionFilters search={search} onSearch={onSearch} teams={first?.teams ?? []} />
      <Problem error={query.error} />
      <section className={styles.card} aria-label="Interactions found" aria-busy={query.isFetching}>
        {first && rows.length === 0 ? (
          <NothingFound isFilteredOut={isFiltered(search)} onClear={() => onSearch(NO_FILTERS)} />
        ) : first ? (
          <InteractionTable rows={rows} timeZone={timeZone} chosen={canPick ? chosen : null} onToggle={toggle} />
        ) : (
          query.isPending && <div className={styles.skeleton} role="status" aria-label="Loading" />
        )}
      </section>
      {query.hasNextPage && first && (
        <div className={styles.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
          <span className="small mute">
            {formatCount(rows.length)} of {formatCapped(first.total)} shown
          </span>
        </div>
      )}
      {isPicking && (
        <Suspense fallback={null}>
          <PickDialog
            interactionIds={[...chosen]}
            onPicked={() => setMarked(new Set())}
            onClose={() => setIsPicking(false)}
          />
        </Suspense>
      )}
    </Page>
  )
}

function NothingFound({ isFilteredOut, onClear }: { isFilteredOut: boolean; onClear: () => void }) {
  if (!isFilteredOut) {
    return (
      <EmptyState
        title="No interactions to see"
        words="What is imported for your teams stands here, whether it was reviewed or not."
      />
    )
  }
  return (
    <EmptyState title="Nothing matches these filters" words="Clear the filters to see every interaction.">
      <Button variant="default" onClick={onClear}>
        Clear filters
      </Button>
    </EmptyState>
  )
}
