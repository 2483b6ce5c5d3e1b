import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { useTimeZone } from '#lib/session.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { adjustedColumns } from './adjustedColumns.tsx'
import {
  type AdjustedRow,
  adjustmentWords,
  EARLY,
  tierGroups,
  tierSentence,
  toAdjustedFilter,
  withAdjusted,
} from './adjusting.ts'
import { adjustmentQuery, type ComparedFilter } from './api.ts'
import { comparedColumns } from './comparedColumns.tsx'
import { comparedPoints } from './comparedPoints.ts'
import { COMPARED_COLUMNS, type CompareSearch } from './compareSearch.ts'
import { groupLabel, groupOf, GROUPS, groupSentence, shownDimensions, type Targets } from './groupOf.ts'
import { RowTools } from './RowTools.tsx'

interface RowsCardProps {
  comparison: Comparison | undefined
  query: FrameQuery
  filter: ComparedFilter
  labels: Record<Dimension, string>
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
}

const NO_ROWS: Comparison['rows'] = []
const NO_TARGETS: Targets = { friendliness: 75, responsiveness: 75, outcome: 75 }
const DRAWN =
  'Dot is the mean, bar the 95% interval, line the target. Sorting stays within a group. Bold numbers are clearly below.'
const textOf = ({ name, team }: AdjustedRow) => `${name} ${team?.name ?? ''}`
const idOf = ({ id }: AdjustedRow) => id

/** Every agent or team with their intervals, in the groups that those allow: never ranked. */
export function RowsCard({ comparison, query, filter, labels, search, onSearch }: RowsCardProps) {
  const { by, dimension, find } = search
  const timeZone = useTimeZone()
  const adjustedFilter = toAdjustedFilter(search, filter)
  const asked = adjustedFilter ?? { part: 'balanced' as const, ranks: false }
  const found = useQuery({ ...adjustmentQuery(asked), enabled: adjustedFilter !== null }).data
  const adjustment = adjustedFilter === null || found?.fit == null ? undefined : found
  const targets = comparison?.targets ?? NO_TARGETS
  const rows = useMemo(() => withAdjusted(comparison?.rows ?? NO_ROWS, adjustment), [comparison, adjustment])
  const shown = useMemo(() => shownDimensions(dimension), [dimension])
  const columns = useMemo(
    () => [
      ...comparedColumns({ rows, by, shown, targets, labels, onOpen: (id) => onSearch({ open: `${by}.${id}` }) }),
      ...(adjustment ? adjustedColumns(search.ranks, shown.length > 1 ? 'Balanced, adjusted' : 'Adjusted') : []),
    ],
    [rows, by, shown, targets, labels, onSearch, adjustment, search.ranks],
  )
  const isTiers = search.groups === 'tiers' && adjustment !== undefined
  const groups = useMemo(
    () =>
      isTiers
        ? { of: ({ adjusted }: AdjustedRow) => String(adjusted?.tier ?? EARLY), all: tierGroups(adjustment.agents) }
        : {
            of: (row: AdjustedRow) => groupOf(row, targets, shown),
            all: GROUPS.map((group) => ({ id: group, label: groupLabel(group, shown) })),
          },
    [isTiers, adjustment, targets, shown],
  )
  const points = useMemo(() => comparedPoints(by, labels, targets, shown), [by, labels, targets, shown])
  const standing = useMemo(() => rows.map((row) => groupOf(row, targets, shown)), [rows, targets, shown])
  const finding = isTiers ? tierSentence(adjustment.agents) : groupSentence(standing, by)
  return (
    <ChartFrame
      method="comparison"
      title={rows.length === 0 ? 'Beside each other' : finding}
      subtitle={`${DRAWN} ${by === 'team' ? '' : adjustmentWords(adjustedFilter, found, timeZone)}`}
      n={comparison?.n ?? null}
      query={query}
      rows={rows}
      columns={points}
      fileName={`comparison-${by}s`}
      empty="No random review in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={420}
      isFlush
    >
      <RowTools count={rows.length} canGroup={adjustment !== undefined} search={search} onSearch={onSearch} />
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
