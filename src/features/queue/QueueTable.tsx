import type { QueueItem } from '#contract/queue.ts'
import type { ItemDeed } from './deeds.ts'
import { QueueRow, rowKey } from './QueueRow.tsx'
import { QueueSkeleton } from './QueueSkeleton.tsx'
import styles from './QueueTable.module.css'

interface QueueTableProps {
  /** null while they are fetched. */
  items: readonly QueueItem[] | null
  /** The server's now. */
  now: number
  timeZone: string
  personId: string | undefined
  currentKey: string | null
  takingKey: string | null
  onCurrent: (key: string) => void
  onDeed: (deed: ItemDeed, item: QueueItem) => void
}

export function QueueTable({ items, currentKey, takingKey, ...shared }: QueueTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Due</th>
            <th>Interaction</th>
            <th>Agent</th>
            <th>When</th>
            <th className={styles.number}>Length</th>
            <th>Chosen</th>
            <th>Reviewer</th>
            <th>
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items === null ? (
            <QueueSkeleton />
          ) : (
            items.map((item) => (
              <QueueRow
                key={rowKey(item)}
                item={item}
                isCurrent={rowKey(item) === currentKey}
                isTaking={rowKey(item) === takingKey}
                {...shared}
              />
            ))
          )}
        </tbody>
      </table>
    </div>
  )
}
