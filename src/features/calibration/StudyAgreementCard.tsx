import type { Agreement } from '#contract/calibration.ts'
import type { Study, StudyFound } from '#contract/studies.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { DifferenceLane } from '#ui/DifferenceLane.tsx'
import { alphaDomain } from '#ui/trackReach.ts'
import { shareOf, type TrackDomain } from '#ui/trackScale.ts'
import { paradoxWords, TENTATIVE } from './agreementWords.ts'
import { AlphaEnds } from './AlphaEnds.tsx'
import styles from './Calibration.module.css'
import { Counting } from './Counting.tsx'
import { alphaText, LEVEL_MEANING, LEVEL_WORDS, pairsWords, scaleWords, studyVerdict } from './studyWords.ts'
import type { Count } from './useCount.ts'

/** Plain agreement, and alpha at each level the scale allows. */
export function StudyAgreementCard({ study, count }: { study: Study; count: Count<StudyFound> }) {
  const { agreements = [], icc = null } = count.found ?? {}
  const domain = alphaDomain(agreements)
  const draws = Math.max(0, ...agreements.map((agreement) => agreement.draws))
  const paradox = agreements.flatMap((agreement) => paradoxWords(agreement) ?? []).at(-1)
  return (
    <Card title={studyVerdict(agreements, count.isDone)} sub={`${scaleWords(study)}. ${pairsWords(agreements)}`}>
      <div className={styles.alphas}>
        {agreements.map((agreement) => (
          <AlphaRow key={agreement.level} agreement={agreement} domain={domain} />
        ))}
        {agreements.length > 0 && <AlphaEnds domain={domain} isLevel />}
      </div>
      <Counting count={count} />
      {paradox && <p className={styles.finding}>{paradox}</p>}
      {icc && (
        <p className={styles.finding}>
          Intraclass correlation of one rating {formatCorrelation(icc.single)}
          {icc.low !== null &&
            icc.high !== null &&
            `, interval ${formatCorrelation(icc.low)} to ${formatCorrelation(icc.high)}`}
          ; of the mean of all {formatCorrelation(icc.mean)} (ICC 2,1 and 2,k).
        </p>
      )}
      <p className={`small mute ${styles.finding}`}>
        Krippendorff’s alpha; below .67 (grey) nothing is decided by these ratings.
        {draws > 0 && ` Intervals: ${formatCount(draws)} draws of items, seed ${study.seed}.`}
      </p>
      <details className={styles.more}>
        <summary>All digits</summary>
        <ul className={styles.criteria}>
          {agreements.map(({ level, alpha, low, high }) => (
            <li key={level}>
              <b>{LEVEL_WORDS[level]}</b> {alpha ?? 'none'}
              {low !== null && high !== null && `, interval ${low} to ${high}`}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

function AlphaRow({ agreement, domain }: { agreement: Agreement; domain: TrackDomain }) {
  const { level, alpha, low, high } = agreement
  return (
    <div className={`${styles.alpha} ${styles.level}`}>
      <span>
        {LEVEL_WORDS[level]} <span className="small mute">{LEVEL_MEANING[level]}</span>
      </span>
      <div className={styles.lane}>
        <i style={{ width: `${shareOf(TENTATIVE, domain)}%` }} />
        <DifferenceLane value={{ mean: alpha, low, high }} domain={domain} isPlain />
      </div>
      <b className={styles.number} aria-hidden>
        {formatCorrelation(alpha)}
      </b>
      <span className="visually-hidden">{alphaText(agreement)}</span>
    </div>
  )
}
