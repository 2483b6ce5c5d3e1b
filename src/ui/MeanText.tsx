import type { MeanWithInterval } from '#contract/shapes.ts'
import { formatCount, formatInterval, formatPoints } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import styles from './NumberText.module.css'

interface MeanTextProps {
  value: MeanWithInterval
  /** Adds “n 38”. */
  hasCount?: boolean
  isStrong?: boolean
}

/** A mean as the product writes it: “67 61–73”, or words where there is too little to say. */
export function MeanText({ value, hasCount = false, isStrong = true }: MeanTextProps) {
  const { n, mean, low, high, isDegenerate } = value
  const count = hasCount && <span className={styles.muted}> n {formatCount(n)}</span>
  if (mean === null || n < MINIMUM_N.interval) {
    return (
      <span className={styles.words}>
        {n === 0 ? 'no reviews' : 'not enough reviews'}
        {n > 0 && count}
      </span>
    )
  }
  return (
    <span className={styles.number}>
      <span className={isStrong ? styles.strong : undefined}>{formatPoints(mean)}</span>{' '}
      <span className={styles.muted}>
        {isDegenerate || low === null || high === null ? 'no variation seen' : formatInterval(low, high)}
      </span>
      {count}
    </span>
  )
}
