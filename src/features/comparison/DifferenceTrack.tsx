import type { Difference } from '#contract/comparison.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { shareOf } from '#ui/trackScale.ts'
import styles from './Sides.module.css'

interface DifferenceTrackProps {
  difference: Difference
  dimension: Dimension | null
  /** Points to each side of none. */
  reach: number
}

/** A difference with its interval about none; the words beside it say the same, so it is hidden from screen readers. */
export function DifferenceTrack({ difference: { value, low, high }, dimension, reach }: DifferenceTrackProps) {
  const domain = [-reach, reach] as const
  const hue = dimension === null ? 'var(--mark)' : DIMENSION_HUE[dimension]
  return (
    <div className={styles.track} aria-hidden>
      <i className={styles.axis} />
      <i className={styles.none} />
      {value !== null && low !== null && high !== null && (
        <>
          <i
            className={styles.interval}
            style={{
              left: `${shareOf(low, domain)}%`,
              width: `${shareOf(high, domain) - shareOf(low, domain)}%`,
              background: hue,
            }}
          />
          <span className={styles.mark} style={{ left: `${shareOf(value, domain)}%` }}>
            {dimension === null ? <i className={styles.dot} /> : <Glyph dimension={dimension} />}
          </span>
        </>
      )}
    </div>
  )
}

/** One range for all differences, so that they compare: the tens that hold them all. */
export function reachOf(differences: readonly Difference[]): number {
  const ends = differences.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)])
  return Math.max(10, Math.ceil(Math.max(...ends) / 10) * 10)
}
