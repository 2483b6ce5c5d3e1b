import { memo } from 'react'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatPoints } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import styles from './Scorecard.module.css'

interface DimensionHeadProps {
  dimension: Dimension
  label: string
  rated: number
  total: number
  score: number | null
}

/** Never a running average: the score comes once all of its criteria are rated. */
export const DimensionHead = memo(function DimensionHead(props: DimensionHeadProps) {
  const { dimension, label, rated, total, score } = props
  return (
    <header className={styles.head}>
      <Glyph dimension={dimension} />
      <h2>{label}</h2>
      <span className={score === null ? styles.progress : styles.score} aria-live="polite" aria-atomic>
        <span className="visually-hidden">{label}: </span>
        {score !== null
          ? formatPoints(score)
          : total > 0 && rated === total
            ? 'Not applicable'
            : `${rated} of ${total} rated`}
      </span>
    </header>
  )
})
