import { useMemo } from 'react'
import type { Calibration } from '#contract/calibration.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { alphaWords, pairWords, paradoxWords, verdictWords } from './agreementWords.ts'
import styles from './Calibration.module.css'
import { Counting } from './Counting.tsx'
import { useAgreements } from './useAgreements.ts'

const DRAWS = 2000

/** Of each criterion: plain agreement with its n, alpha with its interval, and what stands beside it. */
export function CriteriaAgreement({ session, criteria }: { session: Calibration; criteria: readonly Criterion[] }) {
  const measures = useMemo(() => criteria.map(({ id }) => ({ of: 'criterion' as const, name: id })), [criteria])
  const agreements = useAgreements(session.id, measures)
  const rows = criteria.flatMap((criterion, at) => {
    const agreement = agreements.found[at]
    return agreement && agreement.units > 0 ? [{ criterion, agreement }] : []
  })
  const sorted = rows.toSorted((one, other) => (one.agreement.alpha ?? 1) - (other.agreement.alpha ?? 1))
  return (
    <>
      <Counting agreements={agreements} total={measures.length} />
      <ul className={styles.criteria}>
        {sorted.map(({ criterion, agreement }) => (
          <li key={criterion.id}>
            <b>{criterion.label}</b> {pairWords(agreement)}; alpha {alphaWords(agreement)}.{' '}
            <span className="mute">{paradoxWords(agreement) ?? verdictWords(agreement)}</span>
          </li>
        ))}
      </ul>
      <p className="small mute">
        Intervals: {formatCount(DRAWS)} draws of interactions, seed {session.seed}. “Did not apply” counts as no rating.
      </p>
    </>
  )
}
