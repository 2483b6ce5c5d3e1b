import type { Calibration, SessionDetails } from '#contract/calibration.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import styles from './Calibration.module.css'
import { KappaMatrix } from './KappaMatrix.tsx'
import { ratersOf } from './sessionWords.ts'

interface AnalysisCardProps {
  session: Calibration
  definition: Definition
  analysis: NonNullable<SessionDetails['analysis']>
}

/** For analysts: what one review, and the mean of all, is worth; and who reads the scale alike. */
export function AnalysisCard({ session, definition, analysis: { icc, kappas } }: AnalysisCardProps) {
  return (
    <Card title="For analysts">
      <details className={styles.more}>
        <summary>Intraclass correlation</summary>
        {icc.length === 0 && <p className="sub">Too little was rated by several.</p>}
        <ul className={styles.criteria}>
          {icc.map(({ dimension, single, mean, k, low, high, isModelled }) => (
            <li key={dimension}>
              <b>{definition.dimensions[dimension].label}</b> one review {formatCorrelation(single)}
              {low !== null && high !== null && `, interval ${formatCorrelation(low)} to ${formatCorrelation(high)}`};
              the mean of {formatCount(k)} {formatCorrelation(mean)}
              {isModelled ? '. Not everybody rated everything: estimated by a mixed model.' : ' (ICC 2,1 and 2,k).'}
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.more}>
        <summary>Weighted kappa of each two</summary>
        <KappaMatrix label="Weighted kappa of each two reviewers" raters={ratersOf(session)} kappas={kappas} />
        <p className="small mute">Quadratic weights over all ratings of 1–5 that both gave.</p>
      </details>
    </Card>
  )
}
