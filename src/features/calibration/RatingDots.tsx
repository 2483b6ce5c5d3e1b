import type { Rating } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import styles from './Reveal.module.css'
import { marksWords, ratingWord } from './revealWords.ts'
import type { RevealRow } from './toRevealRows.ts'

/** A dot for each reviewer at the rating they gave; the gauge is a ring, and what was agreed has a box. */
export function RatingDots({ row, agreed }: { row: RevealRow; agreed: Rating | null }) {
  const { criterion, marks, notApplicable } = row
  const hue = criterion.isCritical ? 'var(--ink)' : DIMENSION_HUE[criterion.dimension]
  return (
    <div className={styles.given} role="img" aria-label={marksWords(row)}>
      <div className={styles.dots} style={{ '--hue': hue } as Record<string, string>}>
        {marks.map(({ rating, raters }) => (
          <div key={rating} className={styles.cell} data-agreed={rating === agreed || undefined}>
            {typeof rating !== 'number' && <span className={styles.word}>{ratingWord(rating)}</span>}
            {raters.length === 0 && typeof rating === 'number' && <i className={styles.none} />}
            {raters.map(({ id, name, isGauge }) => (
              <span key={id} title={name}>
                {isGauge ? <GaugeDot /> : <Dot hue={hue} />}
              </span>
            ))}
          </div>
        ))}
      </div>
      {notApplicable.length > 0 && (
        <span className={styles.notApplicable}>did not apply: {notApplicable.map(({ name }) => name).join(', ')}</span>
      )}
    </div>
  )
}

function Dot({ hue }: { hue: string }) {
  return (
    <svg width="11" height="11" viewBox="-6 -6 12 12" aria-hidden>
      <circle r="5" fill={hue} fillOpacity=".82" />
    </svg>
  )
}

export function GaugeDot() {
  return (
    <svg width="13" height="13" viewBox="-7 -7 14 14" aria-hidden>
      <circle r="6" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.6" />
      <circle r="3" fill="var(--ink)" />
    </svg>
  )
}
