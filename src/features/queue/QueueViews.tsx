import { SegmentedControl } from '@mantine/core'
import { QUEUE_VIEWS } from '#contract/queue.ts'
import { formatCapped } from '#lib/format.ts'
import type { CappedCount } from '#contract/shapes.ts'
import { VIEW_LABEL } from './queueWords.ts'
import styles from './QueueViews.module.css'

type View = (typeof QUEUE_VIEWS)[number]

interface QueueViewsProps {
  /** Those the person has, with what each holds. */
  views: Partial<Record<View, CappedCount>>
  chosen: View
  onChoose: (view: View) => void
}

const ORDER: readonly View[] = ['all', 'mine', 'free', 'team']

/** Mine, anybody's, my teams', or all of it. */
export function QueueViews({ views, chosen, onChoose }: QueueViewsProps) {
  const offered = ORDER.filter((view) => views[view] !== undefined || view === chosen)
  if (offered.length < 2) return null
  return (
    <SegmentedControl
      aria-label="View"
      classNames={{ root: styles.root, indicator: styles.indicator, label: styles.label, control: styles.control }}
      value={chosen}
      onChange={(value) => onChoose(QUEUE_VIEWS.find((view) => view === value) ?? 'all')}
      transitionDuration={0}
      withItemsBorders={false}
      data={offered.map((view) => {
        const count = views[view]
        return {
          value: view,
          label: (
            <>
              {VIEW_LABEL[view]} {count && <span className={styles.count}>{formatCapped(count)}</span>}
            </>
          ),
        }
      })}
    />
  )
}
