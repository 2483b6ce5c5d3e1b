import type { MeanWithInterval } from '#contract/shapes.ts'
import styles from './DifferenceLane.module.css'
import { shareOf, type TrackDomain } from './trackScale.ts'

/** A difference with its interval, about none in the middle; in ink, since it belongs to no dimension. */
export function DifferenceLane({
  value: { mean, low, high },
  domain,
  isPlain = false,
}: {
  value: Pick<MeanWithInterval, 'mean' | 'low' | 'high'>
  domain: TrackDomain
  /** What lies in the middle is nothing of note. */
  isPlain?: boolean
}) {
  return (
    <div className={styles.lane} data-plain={isPlain || undefined} aria-hidden>
      {low !== null && high !== null && (
        <i
          className={styles.interval}
          style={{ left: `${shareOf(low, domain)}%`, width: `${shareOf(high, domain) - shareOf(low, domain)}%` }}
        />
      )}
      {mean !== null && <i className={styles.dot} style={{ left: `${shareOf(mean, domain)}%` }} />}
    </div>
  )
}
