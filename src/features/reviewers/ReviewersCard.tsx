import { useMemo, useState } from 'react'
import type { ReviewerLine, Reviewers } from '#contract/reviewers.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { TableSort } from '#ui/tableColumn.ts'
import { reviewerColumns } from './reviewerColumns.tsx'
import { reviewerPointColumns } from './reviewerPoints.ts'
import styles from './Reviewers.module.css'
import { fitWords, rangeWords, reviewersTitle } from './reviewerWords.ts'

interface ReviewersCardProps {
  found: Reviewers | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  timeZone: string
}

const NO_ROWS: ReviewerLine[] = []
const idOf = ({ reviewer }: ReviewerLine) => reviewer.id
const nameOf = ({ reviewer }: ReviewerLine) => reviewer.name

/** A line for each reviewer, by name: never a ranking. */
export function ReviewersCard({ found, query, labels, timeZone }: ReviewersCardProps) {
  const [sort, setSort] = useState<TableSort>({ id: 'name', isDescending: false })
  const rows = found?.rows ?? NO_ROWS
  const missing = found?.missing ?? null
  const columns = useMemo(() => reviewerColumns({ rows, missing }, labels), [rows, missing, labels])
  const points = useMemo(() => reviewerPointColumns(labels), [labels])
  return (
    <ChartFrame
      title={found ? reviewersTitle(found) : 'Reviewers'}
      subtitle={found ? fitWords(found, timeZone) : ' '}
      n={null}
      query={query}
      rows={rows}
      columns={points}
      fileName="reviewers"
      empty="Nobody has the role of a reviewer yet."
      skeletonHeight={320}
      isFlush
    >
      <DataTable
        label="Reviewers"
        rows={rows}
        columns={columns}
        rowId={idOf}
        sort={sort}
        onSort={setSort}
        textOf={nameOf}
        nothing="Nobody has the role of a reviewer yet."
      />
      <div className={styles.note}>
        {found?.scope === 'own' && <p>{rangeWords(found.range)}</p>}
        <details>
          <summary>How this is computed</summary>
          <p>
            Strict and mild: points a reviewer gives below or above the common level, allowing for which agents they saw
            (a mixed model by REML; Bates et al. 2015). “Likely” is the 95% interval; bold means that all of it lies to
            one side. Under eight reviews nobody is called strict or mild. Drift: the weekly mean difference from what
            others gave the same agents, its median slope in 30 days (Theil–Sen) over 26 weeks. Spread: standard
            deviation of balanced scores. N/A: share of a review’s criteria. Halo: mean correlation between two
            dimensions of a review; near 1, one impression is given three names. Active time: the middle review.
          </p>
        </details>
      </div>
    </ChartFrame>
  )
}
