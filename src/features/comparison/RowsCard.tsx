import { useMemo } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import { FindField } from '#ui/FindField.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import styles from './Compare.module.css'
import { comparedColumns } from './comparedColumns.tsx'
import { comparedPoints } from './comparedPoints.ts'
import { COMPARED_COLUMNS, type CompareSearch } from './compareSearch.ts'
import { groupLabel, groupOf, GROUPS, groupSentence, shownDimensions, type Targets } from './groupOf.ts'

interface RowsCardProps {
  comparison: Comparison | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
}

type Row = Comparison['rows'][number]
const NO_ROWS: Row[] = []
const NO_TARGETS: Targets = { friendliness: 75, responsiveness: 75, outcome: 75 }
const textOf = ({ name, team }: Row) => `${name} ${team?.name ?? ''}`
const idOf = ({ id }: Row) => id

/** Every agent or team with their intervals, in the groups that those allow: never ranked. */
export function RowsCard({ comparison, query, labels, search, onSearch }: RowsCardProps) {
  const { by, dimension, find } = search
  const rows = comparison?.rows ?? NO_ROWS
  const targets = comparison?.targets ?? NO_TARGETS
  const shown = useMemo(() => shownDimensions(dimension), [dimension])
  const columns = useMemo(
    () => comparedColumns({ rows, by, shown, targets, labels, onOpen: (id) => onSearch({ open: `${by}.${id}` }) }),
    [rows, by, shown, targets, labels, onSearch],
  )
  const groups = useMemo(
    () => ({
      of: (row: Row) => groupOf(row, targets, shown),
      all: GROUPS.map((group) => ({ id: group, label: groupLabel(group, shown) })),
    }),
    [targets, shown],
  )
  const points = useMemo(() => comparedPoints(by, labels, targets, shown), [by, labels, targets, shown])
  const title = rows.length === 0 ? 'Beside each other' : groupSentence(rows.map(groups.of), by)
  return (
    <ChartFrame
      title={title}
      subtitle="Dot is the mean, bar the 95% interval, line the target. Grouped by what the intervals allow us to say; sorting stays within a group. Bold numbers are clearly below."
      n={comparison?.n ?? null}
      query={query}
      rows={rows}
      columns={points}
      fileName={`comparison-${by}s`}
      empty="No random review in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={420}
      isFlush
    >
      <div className={styles.tools}>
        <FindField label={`Find ${by === 'agent' ? 'an agent or team' : 'a team'}`} value={find} onFind={(text) => onSearch({ find: text })} />
        <span className={styles.quiet}>
          {formatCount(rows.length)} {by}
          {rows.length === 1 ? '' : 's'}
        </span>
      </div>
      <DataTable
        label={by === 'agent' ? 'Agents' : 'Teams'}
        rows={rows}
        columns={columns}
        rowId={idOf}
        sort={{ id: search.sort, isDescending: search.desc }}
        onSort={({ id, isDescending }) =>
          onSearch({ sort: COMPARED_COLUMNS.find((one) => one === id) ?? 'name', desc: isDescending })
        }
        find={find}
        textOf={textOf}
        nothing={`No ${by} reads “${find}”.`}
        groups={groups}
      />
    </ChartFrame>
  )
}
