import type { ReactNode } from 'react'
import styles from './ChartFrame.module.css'

/** What a frame needs to know of a request; a react-query result fits. */
export interface FrameQuery {
  data: unknown
  error: Error | null
  isPlaceholderData?: boolean
  refetch: () => unknown
}

interface FrameBodyProps {
  query: FrameQuery
  isEmpty: boolean
  empty: ReactNode
  skeletonHeight: number
  children: ReactNode
}

/** Loading, failed, empty, old or there: never a blank. */
export function FrameBody({ query, isEmpty, empty, skeletonHeight, children }: FrameBodyProps) {
  const { data, error, isPlaceholderData = false, refetch } = query
  if (data === undefined && error !== null) {
    return (
      <div className={styles.note} role="alert">
        <p>{error.message}</p>
        <RetryButton onRetry={refetch} />
      </div>
    )
  }
  if (data === undefined) {
    return (
      <div role="status" aria-label="Loading">
        <span className={styles.skeleton} style={{ height: skeletonHeight }} />
      </div>
    )
  }
  return (
    <>
      {error !== null && (
        <div className={styles.stale} role="status">
          <span>These numbers could not be refreshed: {error.message}</span>
          <RetryButton onRetry={refetch} />
        </div>
      )}
      <div className={isPlaceholderData ? styles.old : undefined} aria-busy={isPlaceholderData}>
        {isEmpty ? <div className={styles.note}>{empty}</div> : children}
      </div>
    </>
  )
}

function RetryButton({ onRetry }: { onRetry: () => unknown }) {
  return (
    <button type="button" className={styles.retry} onClick={() => onRetry()}>
      Try again
    </button>
  )
}
