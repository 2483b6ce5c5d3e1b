import type { Calibration, SessionDetails } from '#contract/calibration.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { ListTable } from '#ui/ListTable.tsx'
import styles from './Calibration.module.css'

interface AnalysisCardProps {
  session: Calibration
  definition: Definition
  analysis: NonNullable<SessionDetails['analysis']>
}

/** For analysts: what one review, and the mean of all, is worth; and who reads the scale alike. */
export function AnalysisCard({ session, definition, analysis: { icc, kappas } }: AnalysisCardProps) {
  const nameOf = new Map(session.reviewers.map(({ id, name }) => [id, name]))
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
        <ListTable label="Weighted kappa of each two reviewers">
          <thead>
            <tr>
              <th scope="col">Reviewers</th>
              <th scope="col" data-number>
                Kappa
              </th>
              <th scope="col" data-number>
                n
              </th>
            </tr>
          </thead>
          <tbody>
            {kappas.map(({ one, other, n, kappa }) => (
              <tr key={`${one} ${other}`}>
                <td>
                  {nameOf.get(one)}, {nameOf.get(other)}
                </td>
                <td data-number>{formatCorrelation(kappa)}</td>
                <td data-number>{formatCount(n)}</td>
              </tr>
            ))}
          </tbody>
        </ListTable>
        <p className="small mute">Quadratic weights over all ratings of 1–5 that both gave.</p>
      </details>
    </Card>
  )
}
