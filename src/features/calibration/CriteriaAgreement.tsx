import type { Agreement, Calibration, SessionAgreement } from '#contract/calibration.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { alphaWords, pairWords, paradoxWords, verdictWords } from './agreementWords.ts'
import styles from './Calibration.module.css'

interface CriteriaAgreementProps {
  session: Calibration
  criteria: readonly Criterion[]
  found: readonly SessionAgreement[]
}

/** Of each criterion: plain agreement with its n, alpha with its interval, and what stands beside it. */
export function CriteriaAgreement({ session, criteria, found }: CriteriaAgreementProps) {
  const rows = criteria.flatMap((criterion) => {
    const own = found.find(({ of, name }) => of === 'criterion' && name === criterion.id)
    return own && own.agreement.units > 0 ? [{ criterion, agreement: own.agreement }] : []
  })
  // Without an interval a criterion keeps its place after those that have one.
  const place = ({ alpha, low }: Agreement) => (low === null ? 2 : (alpha ?? 1))
  const sorted = rows.toSorted((one, other) => place(one.agreement) - place(other.agreement))
  const draws = Math.max(0, ...sorted.map(({ agreement }) => agreement.draws))
  return (
    <>
      <ul className={styles.criteria}>
        {sorted.map(({ criterion, agreement }) => (
          <li key={criterion.id}>
            <b>{criterion.label}</b> {pairWords(agreement)}; alpha {alphaWords(agreement)}.{' '}
            <span className="mute">{paradoxWords(agreement) ?? verdictWords(agreement)}</span>
          </li>
        ))}
      </ul>
      <p className="small mute">
        {draws > 0 && `Intervals: ${formatCount(draws)} draws of interactions, seed ${session.seed}. `}
        “Did not apply” counts as no rating.
      </p>
    </>
  )
}
