import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { formatCapped } from '#lib/format.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { Keycap } from '#ui/Keycap.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { queueQuery, reviewersQuery } from './api.ts'
import { type Asking, QueueDialogs } from './QueueDialogs.tsx'
import { QueueEmpty } from './QueueEmpty.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import type { ItemDeed } from './deeds.ts'
import { rowKey } from './QueueRow.tsx'
import { isFiltered, NO_FILTERS, type QueueSearch } from './queueSearch.ts'
import { QueueTable } from './QueueTable.tsx'
import styles from './QueueTable.module.css'
import { countWords } from './queueWords.ts'
import { useQueueKeys } from './useQueueKeys.ts'
import { useTake } from './useTake.ts'
import type { QueueItem } from '#contract/queue.ts'

interface QueuePageProps {
  search: QueueSearch
  onSearch: (partial: Partial<QueueSearch>) => void
  onOpen: (reviewId: string) => void
}

/** What is to be reviewed: own drafts first, then by due day, then the newest. */
export function QueuePage({ search, onSearch, onOpen }: QueuePageProps) {
  const query = useInfiniteQuery(queueQuery(search))
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const first = query.data?.pages[0]
  const { person } = useSession()
  const timeZone = useTimeZone()
  const isReviewer = person?.roles.includes('reviewer') ?? false
  const canManage = person?.roles.includes('manager') === true || person?.grants.includes('leadQuality') === true
  const reviewers = useQuery({ ...reviewersQuery, enabled: canManage })
  const skills = [...new Set(reviewers.data?.reviewers.flatMap((reviewer) => reviewer.skills))].toSorted()
  const { take, takingKey, giveBack, refresh } = useTake(onOpen)
  const [currentKey, setCurrentKey] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const next = items.find((item) => item.draftId !== null || item.canTake) ?? null
  const handleDeed = useCallback(
    (deed: ItemDeed, item: QueueItem) => {
      if (deed === 'take') take(item)
      else if (deed === 'giveBack') giveBack(item)
      else setAsking({ about: deed, item })
    },
    [take, giveBack],
  )
  useQueueKeys({
    items,
    currentKey,
    personId: person?.id,
    onCurrent: focusRow,
    onDeed: handleDeed,
    next: isReviewer ? next : null,
  })
  const view = search.view ?? 'all'
  const drafts = items.filter(({ draftId }) => draftId !== null).length
  return (
    <Page
      title="Review queue"
      sub={first ? countWords(first.total, drafts, first.overdue) : ' '}
      actions={
        <>
          {canManage && first && !first.isOpen && (
            <Button
              variant="default"
              onClick={() => setAsking({ about: 'share', plan: first.plans.find(({ id }) => id === search.planId) })}
            >
              Share out…
            </Button>
          )}
          {isReviewer && (
            <Button
              disabled={!next}
              loading={next !== null && takingKey === rowKey(next)}
              onClick={() => next && take(next)}
              rightSection={<Keycap keys="n" />}
            >
              Review next
            </Button>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <QueueFilters
          search={search}
          onSearch={onSearch}
          views={first?.views ?? {}}
          teams={first?.teams ?? []}
          plans={first?.plans ?? []}
          skills={skills}
        />
      </div>
      <Problem error={query.error} />
      <section className={styles.card} aria-label="To review" aria-busy={query.isFetching}>
        {first && items.length === 0 ? (
          <QueueEmpty
            view={view}
            isFiltered={isFiltered(search)}
            isOpen={first.isOpen}
            canTake={isReviewer}
            onClear={() => onSearch(NO_FILTERS)}
            onView={(chosen) => onSearch({ view: chosen })}
          />
        ) : (
          (first || query.isPending) && (
            <QueueTable
              items={first ? items : null}
              now={first?.at ?? 0}
              timeZone={timeZone}
              personId={person?.id}
              currentKey={currentKey}
              takingKey={takingKey}
              onCurrent={setCurrentKey}
              onDeed={handleDeed}
            />
          )
        )}
      </section>
      {query.hasNextPage && first && (
        <div className={styles.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
          <span className="small mute">
            {items.length} of {formatCapped(first.total)} shown
          </span>
        </div>
      )}
      <QueueDialogs
        asking={asking}
        onClose={() => setAsking(null)}
        onDone={() => {
          setAsking(null)
          void refresh()
        }}
      />
    </Page>
  )
}

/** The row a person stands on is the one that has the focus: so it is seen, read out and scrolled to. */
function focusRow(key: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus()
}
