import { IconDice3, IconFlag, IconScale } from '@tabler/icons-react'
import type { QueueItem } from '#contract/queue.ts'
import styles from './QueueTable.module.css'
import { WHY_LABEL } from './queueWords.ts'

const ICONS = { random: IconDice3, targeted: IconFlag, second: IconScale }

/** Why it is in the queue: drawn by a plan, picked by hand or by a rule, or to be scored twice. */
export function WhyPicked({ why, reason, assignment }: QueueItem) {
  const Icon = ICONS[why]
  return (
    <>
      <span className={why === 'random' ? styles.chosen : `${styles.chosen} ${styles.strong}`}>
        <Icon size={15} stroke={1.6} aria-hidden />
        {WHY_LABEL[why]}
        {reason && (
          <span className={styles.reason} title={reason}>
            {reason}
          </span>
        )}
      </span>
      {assignment?.plan && <span className={`${styles.second} ${styles.under}`}>{assignment.plan.name}</span>}
    </>
  )
}
