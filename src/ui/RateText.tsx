import type { RateWithInterval } from '#contract/shapes.ts'
import { formatCount, formatShare, formatShareInterval } from '#lib/format.ts'
import styles from './NumberText.module.css'

interface RateTextProps {
  value: RateWithInterval
  /** Adds “n 177”: how many the share stands for. */
  hasCount?: boolean
}

/** A share as the product writes it: “57% 50–63”, or words where there is too little to say. */
export function RateText({ value, hasCount = false }: RateTextProps) {
  const { n, k, rate, low, high } = value
  if (rate === null || low === null || high === null) {
    return <span className={styles.words}>{n === 0 ? 'no reviews' : 'not enough reviews'}</span>
  }
  return (
    <span className={styles.number}>
      <span className={styles.strong}>{formatShare(rate)}</span>{' '}
      <span className={styles.muted}>
        {formatShareInterval(low, high)}
        {hasCount && `, n ${formatCount(k)}`}
      </span>
    </span>
  )
}
