import type { AdjustedRow } from './adjusting.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { AgentName } from '#drilldown/AgentName.tsx'
import { OpenCount } from '#drilldown/OpenCount.tsx'
import { formatCount } from '#lib/format.ts'
import { COMPLETE_COLUMN } from '#ui/completeColumn.tsx'
import { dimensionColumns, sortedMean } from '#ui/dimensionColumns.tsx'
import { MeanText } from '#ui/MeanText.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import styles from './Compare.module.css'
import type { ComparedColumn } from './compareSearch.ts'
import type { Targets } from './groupOf.ts'

interface ColumnContext {
  rows: readonly AdjustedRow[]
  by: 'agent' | 'team'
  shown: readonly Dimension[]
  targets: Targets
  labels: Record<Dimension, string>
  onOpen: (id: string) => void
}

type Column = TableColumn<AdjustedRow> & { id: ComparedColumn }

/** The columns of the comparison. */
export function comparedColumns({ rows, by, shown, targets, labels, onOpen }: ColumnContext): Column[] {
  return [
    {
      id: 'name',
      label: by === 'agent' ? 'Agent' : 'Team',
      sortBy: ({ name }) => name,
      isFixed: true,
      width: '20%',
      cell: (row) => <Name row={row} by={by} />,
    },
    {
      id: 'n',
      label: 'n',
      sortBy: ({ n }) => n,
      isDescendingFirst: true,
      isNumber: true,
      cell: (row) => <Count row={row} onOpen={onOpen} />,
    },
    ...dimensionColumns({ rows, shown, targets, labels }),
    ...(shown.length > 1 ? [BALANCED] : []),
    COMPLETE_COLUMN,
  ]
}

const BALANCED: Column = {
  id: 'balanced',
  label: 'Balanced',
  sortBy: ({ balanced }) => sortedMean(balanced),
  isNumber: true,
  cell: ({ balanced }) => <MeanText value={balanced} isStrong={false} />,
}

function Name({ row, by }: { row: AdjustedRow; by: 'agent' | 'team' }) {
  if (by === 'team') return <span className={styles.team}>{row.name}</span>
  return <AgentName agent={row} />
}

function Count({ row: { id, name, n }, onOpen }: { row: AdjustedRow; onOpen: (id: string) => void }) {
  // Those without a team have no list of their own.
  if (id === 'none') return formatCount(n)
  return <OpenCount name={name} n={n} onOpen={() => onOpen(id)} />
}
