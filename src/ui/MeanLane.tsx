import type { MeanWithInterval } from '#contract/shapes.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatInterval, formatPoints } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { standingOf } from '#lib/standing.ts'
import { IntervalDot } from './IntervalDot.tsx'
import styles from './MeanLane.module.css'
import type { TrackDomain } from './trackScale.ts'

interface MeanLaneProps {
  dimension: Dimension
  value: MeanWithInterval
  target: number | null
  domain: TrackDomain
  /** Writes the interval beside the mean. */
  isWide?: boolean
}

/** A mean on its lane with the number beside it, bold when clearly below the target; words where there is too little. */
export function MeanLane({ dimension, value, target, domain, isWide = false }: MeanLaneProps) {
  if (value.mean === null || value.n < MINIMUM_N.interval) {
    return <span className={styles.quiet}>{value.n === 0 ? 'no reviews' : 'not enough reviews'}</span>
  }
  const isClearlyBelow = target !== null && standingOf(value, target) === 'below'
  const isKnown = !value.isDegenerate && value.low !== null && value.high !== null
  return (
    <span className={isWide ? `${styles.lane} ${styles.wide}` : styles.lane}>
      <IntervalDot dimension={dimension} value={value} target={target} domain={domain} />
      <span className={isClearlyBelow ? styles.below : styles.mean}>
        {formatPoints(value.mean)}
        {isWide && isKnown && (
          <span className={styles.interval} aria-hidden>
            {' '}
            {formatInterval(value.low, value.high)}
          </span>
        )}
      </span>
      <span className="visually-hidden">
        {isKnown ? `, 95% interval ${formatPoints(value.low)} to ${formatPoints(value.high)}` : ', no variation seen'}
      </span>
    </span>
  )
}
