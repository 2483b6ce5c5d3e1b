import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReviewRow } from '#contract/reviews.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { FrameBody } from '#ui/FrameBody.tsx'
import { type ReviewsFilter, reviewsQuery } from './api.ts'
import styles from './DrillPanel.module.css'
import { ReviewTable } from './ReviewTable.tsx'

interface ReviewsBehindProps {
  caption: string
  filter: ReviewsFilter
  /** Leaves out what a filter of the list cannot; the pages are then looked through one by one. */
  keep?: (row: ReviewRow) => boolean
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  timeZone: string
  hasAgent?: boolean
  /** How many at first, and with every “Show more”. */
  pageSize?: number
}

/** The reviews of a filter, page by page, with how many there are. */
export function ReviewsBehind({ caption, filter, keep, pageSize = 50, ...table }: ReviewsBehindProps) {
  const query = useInfiniteQuery(reviewsQuery(filter, keep ? 200 : pageSize))
  const loaded = query.data?.pages.flatMap(({ items }) => items) ?? []
  const rows = keep ? loaded.filter(keep) : loaded
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <FrameBody
      query={query}
      isEmpty={rows.length === 0 && !query.hasNextPage}
      empty="No reviews here that you may see."
      skeletonHeight={200}
    >
      <ReviewTable caption={caption} rows={rows} {...table} />
      <div className={styles.more} role="status">
        <span>
          {keep
            ? `${formatCount(rows.length)} found in ${seenWords(loaded.length, total)}`
            : seenWords(loaded.length, total)}
        </span>
        {query.hasNextPage && (
          <button type="button" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading…' : keep ? 'Look further back' : 'Show more'}
          </button>
        )}
      </div>
    </FrameBody>
  )
}

const seenWords = (seen: number, total: number) =>
  seen >= total
    ? total === 1
      ? 'the one review'
      : `all ${formatCount(total)} reviews`
    : `the newest ${formatCount(seen)} of ${formatCount(total)} reviews`
