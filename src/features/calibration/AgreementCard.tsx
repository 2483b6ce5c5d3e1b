import type { Calibration } from '#contract/calibration.ts'
import { type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCorrelation } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { Track } from '#ui/Track.tsx'
import { alphaDomain } from '#ui/trackReach.ts'
import { shareOf } from '#ui/trackScale.ts'
import { findingWords, TENTATIVE } from './agreementWords.ts'
import { AlphaEnds } from './AlphaEnds.tsx'
import styles from './Calibration.module.css'
import { Counting } from './Counting.tsx'
import { CriteriaAgreement } from './CriteriaAgreement.tsx'
import { agreementCount } from './api.ts'
import { interactionsWords, ratersOf, reviewersWords } from './sessionWords.ts'
import { useCount } from './useCount.ts'

/** Alpha of each dimension over the interactions of the session, and of each criterion when asked. */
export function AgreementCard({ session, definition }: { session: Calibration; definition: Definition }) {
  const count = useCount(agreementCount(session.id))
  const agreementOf = (dimension: Dimension) =>
    count.found?.find(({ of, name }) => of === 'dimension' && name === dimension)?.agreement
  const labelOf = (dimension: Dimension) => definition.dimensions[dimension].label
  const named = DIMENSIONS.flatMap((dimension) => {
    const agreement = agreementOf(dimension)
    return agreement ? [{ label: labelOf(dimension), agreement }] : []
  })
  const domain = alphaDomain(named.map(({ agreement }) => agreement))
  return (
    <Card
      title="Agreement in this session"
      sub={`Krippendorff’s alpha of the scores, ${interactionsWords(session.interactions.length)}, ${reviewersWords(ratersOf(session).length)}. Below .67 (grey) do not use for decisions.`}
    >
      <div className={styles.alphas}>
        {DIMENSIONS.map((dimension) => {
          const { alpha = null, low = null, high = null } = agreementOf(dimension) ?? {}
          return (
            <div key={dimension} className={styles.alpha}>
              <span className={styles.dimension}>
                <Glyph dimension={dimension} /> {labelOf(dimension)}
              </span>
              <div className={styles.lane}>
                <i style={{ width: `${shareOf(TENTATIVE, domain)}%` }} />
                <Track lanes={[{ dimension, mean: alpha, low, high, target: null }]} domain={domain} laneHeight={30} />
              </div>
              <AlphaNumber alpha={alpha} isTold={low !== null} />
            </div>
          )
        })}
        <AlphaEnds domain={domain} />
      </div>
      <Counting count={count} />
      {count.isDone && <p className={styles.finding}>{findingWords(named)}</p>}
      {count.found && (
        <details className={styles.more}>
          <summary>Criterion by criterion</summary>
          <CriteriaAgreement session={session} criteria={definition.criteria} found={count.found} />
        </details>
      )}
    </Card>
  )
}

/** Bold once it has an interval: without one it decides nothing. */
function AlphaNumber({ alpha, isTold }: { alpha: number | null; isTold: boolean }) {
  const Tag = isTold ? 'b' : 'span'
  return <Tag className={isTold ? styles.number : `${styles.number} mute`}>{formatCorrelation(alpha)}</Tag>
}
