import type { TeamLine } from '#contract/serviceFacts.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { COMPLETE_COLUMN } from '#ui/completeColumn.tsx'
import { dimensionColumns } from '#ui/dimensionColumns.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import styles from './TeamsCard.module.css'

interface ColumnContext {
  teams: readonly TeamLine[]
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  onOpenTeam: (teamId: string) => void
}

/** The columns of the teams table. */
export function teamColumns({ teams, targets, labels, onOpenTeam }: ColumnContext): TableColumn<TeamLine>[] {
  return [
    {
      id: 'name',
      label: 'Team',
      sortBy: ({ team }) => team?.name ?? null,
      isFixed: true,
      width: '20%',
      cell: ({ team }) =>
        team ? (
          <button type="button" className={styles.open} onClick={() => onOpenTeam(team.id)}>
            {team.name}
          </button>
        ) : (
          'In no team'
        ),
    },
    {
      id: 'n',
      label: 'n',
      sortBy: ({ n }) => n,
      isDescendingFirst: true,
      isNumber: true,
      cell: ({ n }) => formatCount(n),
    },
    ...dimensionColumns({ rows: teams, shown: DIMENSIONS, targets, labels }),
    COMPLETE_COLUMN,
  ]
}
