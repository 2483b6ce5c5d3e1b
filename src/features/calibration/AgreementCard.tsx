import { useState } from 'react'
import type { Calibration } from '#contract/calibration.ts'
import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { Track } from '#ui/Track.tsx'
import { shareOf } from '#ui/trackScale.ts'
import { findingWords, TENTATIVE } from './agreementWords.ts'
import styles from './Calibration.module.css'
import { Counting } from './Counting.tsx'
import { CriteriaAgreement } from './CriteriaAgreement.tsx'
import { interactionsWords } from './sessionWords.ts'
import { useAgreements } from './useAgreements.ts'

const DOMAIN = [0, 1] as const
const MEASURES = DIMENSIONS.map((name) => ({ of: 'dimension' as const, name }))

/** Alpha of each dimension over the interactions of the session, and of each criterion when asked. */
export function AgreementCard({ session, definition }: { session: Calibration; definition: Definition }) {
  const agreements = useAgreements(session.id, MEASURES)
  const [isOpen, setIsOpen] = useState(false)
  const labels = DIMENSIONS.map((dimension) => definition.dimensions[dimension].label)
  const named = agreements.found.flatMap((agreement, at) => (agreement ? [{ label: labels[at] ?? '', agreement }] : []))
  const isWhole = named.length === DIMENSIONS.length
  return (
    <Card
      title="Agreement in this session"
      sub={`Krippendorff’s alpha of the scores, ${interactionsWords(session.interactions.length)}, ${formatCount(session.reviewers.length)} reviewers. Below .67 (grey) do not use for decisions.`}
    >
      <div className={styles.alphas}>
        {DIMENSIONS.map((dimension, at) => {
          const { alpha = null, low = null, high = null } = agreements.found[at] ?? {}
          return (
            <div key={dimension} className={styles.alpha}>
              <span className={styles.dimension}>
                <Glyph dimension={dimension} /> {labels[at]}
              </span>
              <div className={styles.lane}>
                <i style={{ width: `${shareOf(TENTATIVE, DOMAIN)}%` }} />
                <Track lanes={[{ dimension, mean: alpha, low, high, target: null }]} domain={DOMAIN} laneHeight={30} />
              </div>
              <b className={styles.number}>{formatCorrelation(alpha)}</b>
            </div>
          )
        })}
      </div>
      <Counting agreements={agreements} total={MEASURES.length} />
      {isWhole && <p className={styles.finding}>{findingWords(named)}</p>}
      <details className={styles.more} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>Criterion by criterion</summary>
        {isOpen && <CriteriaAgreement session={session} criteria={definition.criteria} />}
      </details>
    </Card>
  )
}
