import { formatCorrelation } from '#lib/format.ts'
import type { TrackDomain } from '#ui/trackScale.ts'
import styles from './Calibration.module.css'

/** What the ends of the lanes of alpha above stand for. */
export function AlphaEnds({ domain: [low, high], isLevel = false }: { domain: TrackDomain; isLevel?: boolean }) {
  return (
    <div className={`${styles.alpha} ${styles.ends} ${isLevel ? styles.level : ''}`} aria-hidden>
      <span />
      <span>
        <i>{formatCorrelation(low)}</i>
        <i>{formatCorrelation(high)}</i>
      </span>
    </div>
  )
}
