import { memo } from 'react'
import type { Dimension } from '#domain/definition/definition.ts'
import type { DimensionProgress } from '#domain/scoring/scoreReview.ts'
import { formatPoints, formatShare } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import styles from './Scorecard.module.css'

interface DimensionHeadProps extends DimensionProgress {
  dimension: Dimension
  label: string
}

/** Never a running average: the score comes once all of its criteria are rated, and is then heard as well as seen. */
export const DimensionHead = memo(function DimensionHead(props: DimensionHeadProps) {
  const { dimension, label, rated, total, score, coverage } = props
  const isWhole = total > 0 && rated === total
  const applied = coverage !== null && coverage < 1 ? `${formatShare(coverage)} applied` : ''
  const words = score === null ? 'Not applicable' : formatPoints(score)
  const heard = score === null ? 'not applicable' : `${formatPoints(score)} points`
  return (
    <header className={styles.head}>
      <Glyph dimension={dimension} />
      <h2>{label}</h2>
      {isWhole && applied !== '' && <span className={styles.progress}>{applied}</span>}
      <span className={score === null ? styles.progress : styles.score}>
        {isWhole ? words : `${rated} of ${total} rated`}
      </span>
      <span className="visually-hidden" role="status">
        {isWhole && [`${label}: ${heard}`, applied].filter((part) => part !== '').join(', ')}
      </span>
    </header>
  )
})
