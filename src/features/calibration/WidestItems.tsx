import type { Study, StudyFound } from '#contract/studies.ts'
import { Card } from '#ui/Card.tsx'
import styles from './Study.module.css'

/** On a longer scale the places are told by their values. */
const LONGEST_DRAWN = 12

/** The items that divide the raters most, a dot for each rater at the value they gave. */
export function WidestItems({ study, found: { widest, raters } }: { study: Study; found: StudyFound }) {
  if (widest.length === 0) return <p className="sub">No item divides the raters.</p>
  const isDrawn = study.scale.length <= LONGEST_DRAWN
  return (
    <Card title="Widest disagreement first" sub="One dot for each rater; the items that divide them most.">
      {isDrawn && (
        <div className={`${styles.line} ${styles.scale}`} aria-hidden>
          <span />
          <div className={styles.dots}>
            {study.scale.map((value) => (
              <span key={value}>{value}</span>
            ))}
          </div>
        </div>
      )}
      <ul>
        {widest.map(({ item, places }) => (
          <li key={item} className={styles.line}>
            <span className={styles.item}>{item}</span>
            {isDrawn ? (
              <Dots scale={study.scale} places={places} raters={raters.map(({ name }) => name)} />
            ) : (
              <span>{places.flatMap((place) => (place === null ? [] : (study.scale[place] ?? []))).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface DotsProps {
  scale: readonly string[]
  places: readonly (number | null)[]
  raters: readonly string[]
}

function Dots({ scale, places, raters }: DotsProps) {
  const byPlace = scale.map((_, at) => raters.filter((_, rater) => places[rater] === at))
  const words = byPlace.flatMap((own, at) => (own.length > 0 ? [`${scale[at]}: ${own.join(', ')}`] : []))
  return (
    <div className={styles.dots} role="img" aria-label={words.join('; ')}>
      {byPlace.map((own, at) => (
        <span key={scale[at]} className={styles.cell}>
          {own.length === 0 && <i className={styles.none} />}
          {own.map((name) => (
            <i key={name} className={styles.dot} title={name} />
          ))}
        </span>
      ))}
    </div>
  )
}
