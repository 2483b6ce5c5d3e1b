import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useCommands } from '#lib/keyboard/useCommands.ts'
import { useTimeZone } from '#lib/session.ts'
import { Keycap } from '#ui/Keycap.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { queueQuery } from './api.ts'
import { QueueEmpty } from './QueueEmpty.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import styles from './QueuePage.module.css'
import type { QueueSearch } from './queueSearch.ts'
import { QueueTable } from './QueueTable.tsx'
import { countWords } from './queueWords.ts'
import { useTake } from './useTake.ts'

interface QueuePageProps {
  search: QueueSearch
  onSearch: (partial: Partial<QueueSearch>) => void
  onOpen: (reviewId: string) => void
}

/** What waits for a review: own drafts first, then the newest. */
export function QueuePage({ search, onSearch, onOpen }: QueuePageProps) {
  const query = useInfiniteQuery(queueQuery(search))
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const total = query.data?.pages[0]?.total.count ?? 0
  const drafts = items.filter(({ draftId }) => draftId !== null).length
  const timeZone = useTimeZone()
  const { take, takingId } = useTake(onOpen)
  const next = items[0]
  useCommands(
    useMemo(
      () => [
        {
          id: 'queue:next',
          keys: ['n'],
          label: 'Review next',
          group: 'Queue',
          when: () => next !== undefined,
          run: () => next && take(next),
        },
      ],
      [next, take],
    ),
  )
  const isFiltered = Object.values(search).some((value) => value !== undefined && value !== '')
  return (
    <Page
      title="Review queue"
      sub={query.data ? countWords(total, drafts) : ' '}
      actions={
        <Button
          disabled={!next}
          loading={next !== undefined && takingId === next.id}
          onClick={() => next && take(next)}
          rightSection={<Keycap keys="n" />}
        >
          Review next
        </Button>
      }
    >
      <QueueFilters search={search} onSearch={onSearch} />
      <Problem error={query.error} />
      <section className={styles.card} aria-label="Waiting for review" aria-busy={query.isFetching}>
        {query.data && items.length === 0 ? (
          <QueueEmpty
            isFiltered={isFiltered}
            onClear={() => onSearch({ channel: undefined, teamId: undefined, search: undefined })}
          />
        ) : (
          (query.data || query.isPending) && (
            <QueueTable items={query.data ? items : null} timeZone={timeZone} takingId={takingId} onTake={take} />
          )
        )}
      </section>
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
          <span className="small mute">
            {items.length} of {total} shown
          </span>
        </div>
      )}
    </Page>
  )
}
