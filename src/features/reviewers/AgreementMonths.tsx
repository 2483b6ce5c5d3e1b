import type { AgreementTrend } from '#contract/agreement.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { shareOf } from '#ui/trackScale.ts'
import styles from './Agreement.module.css'
import { signalLines, signalsOf } from './agreementSignalWords.ts'
import { alphaWords, BANDS, monthWords, permitsWords } from './agreementWords.ts'

interface AgreementMonthsProps {
  months: AgreementTrend['months']
  labels: Record<Dimension, string>
}

/** What lies below nothing stands at the edge; its number does not. */
const DOMAIN = [0, 1] as const

/** A panel for each dimension on the same range; a month with too few units has no mark, one that stands out a ring. */
export function AgreementMonths({ months, labels }: AgreementMonthsProps) {
  const lines = signalLines(months, labels)
  return (
    <div className={styles.panels}>
      {DIMENSIONS.map((dimension) => (
        <figure key={dimension} className={styles.panel}>
          <figcaption>
            <Glyph dimension={dimension} size={7} />
            {labels[dimension]}
          </figcaption>
          <ol className={styles.plot} aria-label={`${labels[dimension]} by month`}>
            {signalsOf(months, dimension).map((signals, at) => (
              <Mark key={months[at]?.month} month={months[at]} dimension={dimension} isSignal={signals.length > 0} />
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
}

function Mark({ month, dimension, isSignal }: MarkProps) {
  if (!month) return null
  const own = month.dimensions[dimension]
  const { value, interval } = alphaWords(own)
  const words = `${monthWords(month.month)}: ${own.low === null ? permitsWords(own) : `${value}, ${interval}`}, n ${own.units}`
  return (
    <li title={words}>
      <span className="visually-hidden">{words}</span>
      <i className={styles.grey} style={{ height: `${BANDS.tentative * 100}%` }} />
      {own.alpha !== null && own.low !== null && own.high !== null && (
        <>
          <i
            className={styles.interval}
            style={{
              bottom: `${shareOf(own.low, DOMAIN)}%`,
              height: `${shareOf(own.high, DOMAIN) - shareOf(own.low, DOMAIN)}%`,
              background: DIMENSION_HUE[dimension],
            }}
          />
          <span
            className={styles.mark}
            data-signal={isSignal || undefined}
            style={{ bottom: `${shareOf(own.alpha, DOMAIN)}%` }}
          >
            <Glyph dimension={dimension} size={8} />
          </span>
        </>
      )}
    </li>
  )
}
