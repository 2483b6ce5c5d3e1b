import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AgreementTrend } from '#contract/agreement.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './Agreement.module.css'
import { AgreementMonths } from './AgreementMonths.tsx'
import { agreementBasis, agreementTitle, alphaWords, permitsWords } from './agreementWords.ts'
import { agreementQuery } from './api.ts'

/** How far reviewers agree where plans have interactions scored twice, and how that went month by month. */
export function AgreementCard() {
  const query = useQuery(agreementQuery)
  const definition = useQuery(definitionQuery).data?.content
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const columns = useMemo(() => columnsOf(labels), [labels])
  const found = query.data
  return (
    <ChartFrame
      title={found ? agreementTitle(found, labels) : 'Do reviewers agree?'}
      subtitle={
        found && found.months.length > 0 ? agreementBasis(found) : 'Krippendorff’s alpha of planned double scorings.'
      }
      n={null}
      query={query}
      rows={found?.months ?? NO_MONTHS}
      columns={columns}
      fileName="agreement"
      empty="Nothing was scored twice by a plan yet. A plan says how many of its interactions two reviewers score."
      skeletonHeight={220}
    >
      {found && <Recent found={found} labels={labels} />}
      {found && <AgreementMonths months={found.months} labels={labels} />}
      <details className={styles.how}>
        <summary>How this is computed</summary>
        <p>
          Krippendorff’s alpha (2011) of dimension scores: 1 is perfect agreement, 0 what chance would give. The
          interval draws interactions with replacement (Zapf et al. 2016); under eight there is none. It is read by its
          lower limit: from .80 on scores are reliable, from .667 tentative, below (grey) they decide nothing about a
          single agent. A month is that of the second scoring.
        </p>
      </details>
    </ChartFrame>
  )
}

const NO_MONTHS: AgreementTrend['months'] = []

function Recent({ found, labels }: { found: AgreementTrend; labels: Record<Dimension, string> }) {
  return (
    <ul className={styles.recent}>
      {DIMENSIONS.map((dimension) => {
        const own = found.recent.dimensions[dimension]
        const { value, interval } = alphaWords(own)
        return (
          <li key={dimension}>
            <Glyph dimension={dimension} size={8} />
            <span className={styles.label}>{labels[dimension]}</span>
            <span>
              <b>{value}</b> <span className={styles.quiet}>{interval}</span>
            </span>
            <span className={styles.quiet}>n {formatCount(own.units)}</span>
            <span className={styles.permits}>{permitsWords(own)}</span>
          </li>
        )
      })}
    </ul>
  )
}

type Month = AgreementTrend['months'][number]

function columnsOf(labels: Record<Dimension, string>): PointColumn<Month>[] {
  return [
    { id: 'month', label: 'Month', value: ({ month }) => month },
    { id: 'n', label: 'n', value: ({ interactions }) => interactions, isNumber: true },
    ...DIMENSIONS.flatMap((dimension) =>
      (['alpha', 'low', 'high'] as const).map((end): PointColumn<Month> => ({
        id: `${dimension}.${end}`,
        label: `${labels[dimension]}: ${end === 'alpha' ? 'alpha' : `${end} (95%)`}`,
        value: ({ dimensions }) => dimensions[dimension][end],
        text: ({ dimensions }) => formatCorrelation(dimensions[dimension][end]),
        isNumber: true,
      })),
    ),
  ]
}
