import { Button } from '@mantine/core'
import { memo } from 'react'
import type { QueueItem } from '#contract/queue.ts'
import { formatDateTime } from '#lib/format.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import { lengthWords, subjectWords } from '#ui/interactionWords.ts'
import type { ItemDeed } from './deeds.ts'
import { ItemMenu } from './ItemMenu.tsx'
import styles from './QueueTable.module.css'
import { dueWords, openVerb, reviewerWords } from './queueWords.ts'
import { WhyPicked } from './WhyPicked.tsx'

interface QueueRowProps {
  item: QueueItem
  /** The server's now. */
  now: number
  timeZone: string
  personId: string | undefined
  isCurrent: boolean
  isTaking: boolean
  onCurrent: (key: string) => void
  onDeed: (deed: ItemDeed, item: QueueItem) => void
}

/** Names a row: an interaction is in the queue twice when it is to be scored twice. */
export const rowKey = ({ id, assignment }: QueueItem): string => assignment?.id ?? id

export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { item, now, timeZone, personId, isCurrent, isTaking, onCurrent, onDeed } = props
  const subject = subjectWords(item)
  const verb = openVerb(item)
  const due = dueWords(item.assignment ?? { dueAt: null, isOverdue: false }, now, timeZone)
  const reviewer = reviewerWords(item, personId, timeZone)
  const isPressing = due.day === 'Today' || due.late !== null
  return (
    <tr
      data-row={rowKey(item)}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      className={isCurrent ? styles.current : undefined}
      onFocus={() => onCurrent(rowKey(item))}
    >
      <td className={due.day === '–' ? `${styles.due} ${styles.noDay}` : styles.due}>
        <span className={styles.onPhone}>Due </span>
        <span className={isPressing ? styles.pressing : styles.quiet}>{due.day}</span>
        {due.late && <span className={styles.second}>{due.late}</span>}
      </td>
      <td className={styles.what}>
        <span className={styles.subjectLine}>
          <ChannelIcon channel={item.channel} size={17} />
          <span>
            <span className={styles.subject}>{subject}</span>
            <span className={styles.second}>
              {CHANNEL_LABEL[item.channel]} · {item.externalId}
            </span>
          </span>
        </span>
      </td>
      <td className={styles.agent}>
        {item.agent?.name ?? HIDDEN_AGENT}
        <span className={styles.second}>{item.agent === null ? 'Blind review' : (item.team?.name ?? 'No team')}</span>
      </td>
      <td className={`${styles.quiet} ${styles.when}`}>{formatDateTime(item.startedAt, timeZone)}</td>
      <td className={`${styles.quiet} ${styles.number} ${styles.length}`}>{lengthWords(item)}</td>
      <td className={styles.why}>
        <WhyPicked {...item} />
      </td>
      <td className={reviewer.name === '–' ? `${styles.reviewer} ${styles.nobody}` : styles.reviewer}>
        <span className={styles.onPhone}>Reviewer </span>
        <span className={reviewer.isYou ? styles.you : styles.quiet}>{reviewer.name}</span>
        {reviewer.until && <span className={styles.second}>{reviewer.until}</span>}
      </td>
      <td className={styles.way}>
        <span className={styles.actions}>
          {verb && (
            <Button
              variant="default"
              h={28}
              px={12}
              size="xs"
              loading={isTaking}
              aria-label={`${verb} ${subject}, ${item.agent?.name ?? HIDDEN_AGENT}`}
              onClick={() => onDeed('take', item)}
            >
              {verb}
            </Button>
          )}
          <ItemMenu item={item} subject={subject} personId={personId} onDeed={onDeed} />
        </span>
      </td>
    </tr>
  )
})
