import type { StudyFound } from '#contract/studies.ts'
import { formatCount, formatMove } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { DifferenceLane } from '#ui/DifferenceLane.tsx'
import styles from './Calibration.module.css'

/** Who rated how much, and on an ordered scale how far from the mean of the others. */
export function RatersCard({ raters }: Pick<StudyFound, 'raters'>) {
  const bounds = raters.flatMap(({ difference }) => [difference?.low, difference?.high, difference?.mean])
  const reach = Math.max(0.5, ...bounds.map((bound) => Math.abs(bound ?? 0)))
  const isOrdered = raters.some(({ difference }) => difference !== null)
  return (
    <Card title="Raters" sub={isOrdered ? 'Mean difference from the others, in steps of the scale' : undefined}>
      <ul className={styles.differences}>
        {raters.map(({ name, n, difference }) => (
          <li key={name}>
            <span className={styles.rater}>
              {name} <span className="small mute">n {formatCount(n)}</span>
            </span>
            {difference && <DifferenceLane value={difference} domain={[-reach, reach]} />}
            {difference && <span className={styles.number}>{formatMove(difference.mean)}</span>}
          </li>
        ))}
        {isOrdered && (
          <li aria-hidden className={styles.ends}>
            <span />
            <span>
              <i>lower</i>
              <i>higher</i>
            </span>
          </li>
        )}
      </ul>
      {isOrdered && <p className="small mute">Over items that others rated too. No interval under 5 of them.</p>}
    </Card>
  )
}
