import type { ReviewerLine } from '#contract/reviewers.ts'
import { formatCount, formatMonth, formatMove } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DifferenceLane } from '#ui/DifferenceLane.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './Rescores.module.css'
import { driftTitle, monthWords, severityReach, shownMonth, slopeWords } from './severityOverTime.ts'

interface DriftCardProps {
  profile: ReviewerLine['profile'] | undefined
  query: FrameQuery
}

type Month = NonNullable<ReviewerLine['profile']>['months'][number]
const NO_MONTHS: Month[] = []

/** Severity month by month, against what others gave the same agents. */
export function DriftCard({ profile, query }: DriftCardProps) {
  const months = profile?.months.map(shownMonth) ?? NO_MONTHS
  const reach = severityReach(months.flatMap(({ mean, low, high }) => [mean, low, high]))
  return (
    <ChartFrame
      method="severity"
      title={driftTitle(profile?.drift)}
      subtitle="Own points less what others gave the same agents in the same quarter, over all dimensions, by month of the review. Bars are 95% intervals."
      n={null}
      query={query}
      rows={months}
      columns={COLUMNS}
      fileName="severity-by-month"
      empty="Nothing to compare with yet: it takes agents whom others scored too."
      skeletonHeight={180}
    >
      <div className={styles.group}>
        <ul className={styles.months}>
          {months.map((month) => (
            <li key={month.month}>
              <span>{formatMonth(month.month)}</span>
              <DifferenceLane value={month} domain={[-reach, reach]} />
              <span className={styles.words}>{monthWords(month)}</span>
            </li>
          ))}
          <li aria-hidden className={styles.ends}>
            <span />
            <span>
              <i>{formatCount(reach)} stricter</i>
              <i>{formatCount(reach)} milder</i>
            </span>
          </li>
        </ul>
        {profile && <p className={styles.words}>{slopeWords(profile.drift)}</p>}
      </div>
    </ChartFrame>
  )
}

const COLUMNS: readonly PointColumn<Month>[] = [
  { id: 'month', label: 'Month', value: ({ month }) => month, text: ({ month }) => formatMonth(month) },
  ...meanColumns<Month>((month) => month).map((column) =>
    column.id === 'n'
      ? column
      : { ...column, text: (month: Month) => formatMove(month[column.id as 'mean' | 'low' | 'high']) },
  ),
]
