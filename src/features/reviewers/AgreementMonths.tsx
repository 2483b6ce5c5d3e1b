import type { AgreementTrend } from '#contract/agreement.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { alphaDomain } from '#ui/trackReach.ts'
import { shareOf, type TrackDomain } from '#ui/trackScale.ts'
import styles from './Agreement.module.css'
import { signalLines, signalsOf } from './agreementSignalWords.ts'
import { alphaWords, BANDS, monthWords, permitsWords } from './agreementWords.ts'

interface AgreementMonthsProps {
  months: AgreementTrend['months']
  labels: Record<Dimension, string>
}

/** A panel for each dimension on the same range; a month with too few units has no mark, one that stands out a ring. */
export function AgreementMonths({ months, labels }: AgreementMonthsProps) {
  const lines = signalLines(months, labels)
  const domain = alphaDomain(months.flatMap(({ dimensions }) => DIMENSIONS.map((dimension) => dimensions[dimension])))
  return (
    <div className={styles.panels}>
      {DIMENSIONS.map((dimension) => (
        <figure key={dimension} className={styles.panel}>
          <figcaption>
            <Glyph dimension={dimension} size={7} />
            {labels[dimension]}
            <span className={styles.ends}>{domain.map(formatCorrelation).join(' to ')}</span>
          </figcaption>
          <ol className={styles.plot} aria-label={`${labels[dimension]} by month`}>
            {signalsOf(months, dimension).map((signals, at) => (
              <Mark
                key={months[at]?.month}
                month={months[at]}
                dimension={dimension}
                isSignal={signals.length > 0}
                domain={domain}
              />
            ))}
          </ol>
        </figure>
      ))}
      <div className={styles.months} aria-hidden>
        {months.map(({ month, interactions }) => (
          <span key={month}>
            {monthWords(month)}
            <i>n {formatCount(interactions)}</i>
          </span>
        ))}
      </div>
      {lines.length > 0 && (
        <ul className={styles.signals} aria-label="Months that stand out">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface MarkProps {
  month: AgreementTrend['months'][number] | undefined
  dimension: Dimension
  isSignal: boolean
  domain: TrackDomain
}

function Mark({ month, dimension, isSignal, domain }: MarkProps) {
  if (!month) return null
  const own = month.dimensions[dimension]
  const { value, interval } = alphaWords(own)
  const words = `${monthWords(month.month)}: ${own.low === null ? permitsWords(own) : `${value}, ${interval}`}, n ${own.units}`
  return (
    <li title={words}>
      <span className="visually-hidden">{words}</span>
      <i className={styles.grey} style={{ height: `${shareOf(BANDS.tentative, domain)}%` }} />
      {own.alpha !== null && own.low !== null && own.high !== null && (
        <>
          <i
            className={styles.interval}
            style={{
              bottom: `${shareOf(own.low, domain)}%`,
              height: `${shareOf(own.high, domain) - shareOf(own.low, domain)}%`,
              background: DIMENSION_HUE[dimension],
            }}
          />
          <span
            className={styles.mark}
            data-signal={isSignal || undefined}
            style={{ bottom: `${shareOf(own.alpha, domain)}%` }}
          >
            <Glyph dimension={dimension} size={8} />
          </span>
        </>
      )}
    </li>
  )
}
