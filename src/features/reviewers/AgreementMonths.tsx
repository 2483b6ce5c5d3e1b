import type { AgreementTrend } from '#contract/agreement.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { shareOf } from '#ui/trackScale.ts'
import styles from './Agreement.module.css'
import { alphaWords, BANDS, monthWords, permitsWords } from './agreementWords.ts'

interface AgreementMonthsProps {
  months: AgreementTrend['months']
  labels: Record<Dimension, string>
}

/** What lies below nothing stands at the edge; its number does not. */
const DOMAIN = [0, 1] as const

/** A panel for each dimension on the same range; a month with too few units has no mark. */
export function AgreementMonths({ months, labels }: AgreementMonthsProps) {
  return (
    <div className={styles.panels}>
      {DIMENSIONS.map((dimension) => (
        <figure key={dimension} className={styles.panel}>
          <figcaption>
            <Glyph dimension={dimension} size={7} />
            {labels[dimension]}
          </figcaption>
          <ol className={styles.plot} aria-label={`${labels[dimension]} by month`}>
            {months.map((month) => (
              <Mark key={month.month} month={month} dimension={dimension} />
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
    </div>
  )
}

function Mark({ month, dimension }: { month: AgreementTrend['months'][number]; dimension: Dimension }) {
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
          <span className={styles.mark} style={{ bottom: `${shareOf(own.alpha, DOMAIN)}%` }}>
            <Glyph dimension={dimension} size={8} />
          </span>
        </>
      )}
    </li>
  )
}
