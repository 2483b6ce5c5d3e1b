import { Button } from '@mantine/core'
import { IconDice3 } from '@tabler/icons-react'
import { memo } from 'react'
import type { QueueItem } from '#contract/queue.ts'
import { formatDateTime } from '#lib/format.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { QueueSkeleton } from './QueueSkeleton.tsx'
import styles from './QueuePage.module.css'
import { lengthWords, subjectWords } from './queueWords.ts'

interface QueueTableProps {
  /** null while they are fetched. */
  items: readonly QueueItem[] | null
  timeZone: string
  takingId: string | null
  onTake: (item: QueueItem) => void
}

export function QueueTable({ items, timeZone, takingId, onTake }: QueueTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Interaction</th>
            <th>Agent</th>
            <th>When</th>
            <th className={styles.number}>Length</th>
            <th>Chosen</th>
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
              <QueueRow key={item.id} item={item} timeZone={timeZone} isTaking={takingId === item.id} onTake={onTake} />
            ))
          )}
        </tbody>
      </table>
    </div>
  )
}

interface QueueRowProps {
  item: QueueItem
  timeZone: string
  isTaking: boolean
  onTake: (item: QueueItem) => void
}

const QueueRow = memo(function QueueRow({ item, timeZone, isTaking, onTake }: QueueRowProps) {
  const subject = subjectWords(item)
  const verb = item.draftId === null ? 'Review' : 'Continue'
  return (
    <tr>
      <td>
        <span className={styles.what}>
          <ChannelIcon channel={item.channel} size={17} />
          <span>
            <span className={styles.subject}>{subject}</span>
            <span className={styles.second}>
              {CHANNEL_LABEL[item.channel]} · {item.externalId}
            </span>
          </span>
        </span>
      </td>
      <td>
        {item.agent?.name ?? HIDDEN_AGENT}
        <span className={styles.second}>{item.agent === null ? 'Blind review' : (item.team?.name ?? 'No team')}</span>
      </td>
      <td className={styles.quiet}>{formatDateTime(item.startedAt, timeZone)}</td>
      <td className={`${styles.quiet} ${styles.number}`}>{lengthWords(item)}</td>
      <td className={styles.quiet}>
        <span className={styles.chosen}>
          <IconDice3 size={15} stroke={1.6} aria-hidden />
          At random
        </span>
      </td>
      <td className={styles.number}>
        <Button
          variant="default"
          h={28}
          px={12}
          size="xs"
          loading={isTaking}
          aria-label={`${verb} ${subject}, ${item.agent?.name ?? HIDDEN_AGENT}`}
          onClick={() => onTake(item)}
        >
          {verb}
        </Button>
      </td>
    </tr>
  )
})
