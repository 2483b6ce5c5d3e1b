import { useMemo, useState } from 'react'
import type { ServiceFacts, TeamLine } from '#contract/serviceFacts.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatShare } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import type { TableSort } from '#ui/tableColumn.ts'
import { teamColumns } from './teamColumns.tsx'

interface TeamsCardProps {
  facts: ServiceFacts | undefined
  query: FrameQuery
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  onOpenTeam: (teamId: string) => void
}

const NO_TEAMS: TeamLine[] = []

const idOf = ({ team }: TeamLine) => team?.id ?? ''
const nameOf = ({ team }: TeamLine) => team?.name ?? 'In no team'

/** How far teams lie apart: by name, each with its intervals, no order of merit. */
export function TeamsCard({ facts, query, targets, labels, onOpenTeam }: TeamsCardProps) {
  const teams = facts?.teams ?? NO_TEAMS
  const columns = useMemo(() => pointColumns(labels), [labels])
  const [sort, setSort] = useState<TableSort>({ id: 'name', isDescending: false })
  const shown = useMemo(() => teamColumns({ teams, targets, labels, onOpenTeam }), [teams, targets, labels, onOpenTeam])
  return (
    <ChartFrame
      method="mean"
      title="Teams against the target"
      subtitle="By name. Dot is the mean, bar the 95% interval, line the target; bold means clearly below, from eight reviews on. A team opens its reviews."
      n={null}
      query={query}
      rows={teams}
      columns={columns}
      fileName="teams"
      empty="No team has a random review in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={180}
      isFlush
    >
      <DataTable
        label="Teams"
        rows={teams}
        columns={shown}
        rowId={idOf}
        sort={sort}
        onSort={setSort}
        textOf={nameOf}
        nothing="No team."
      />
    </ChartFrame>
  )
}

function pointColumns(labels: Record<Dimension, string>): PointColumn<TeamLine>[] {
  return [
    { id: 'team', label: 'Team', value: nameOf },
    { id: 'reviews', label: 'Reviews', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
    ...DIMENSIONS.flatMap((dimension) =>
      meanColumns<TeamLine>(({ dimensions }) => dimensions[dimension]).map((column) => ({
        ...column,
        id: `${dimension}.${column.id}`,
        label: `${labels[dimension]}: ${column.label}`,
      })),
    ),
    ...(['rate', 'low', 'high'] as const).map((key): PointColumn<TeamLine> => ({
      id: `complete.${key}`,
      label: { rate: 'Complete service', low: 'Complete service: low (95%)', high: 'Complete service: high (95%)' }[
        key
      ],
      value: ({ completeService }) => completeService[key],
      text: ({ completeService }) => formatShare(completeService[key]),
      isNumber: true,
    })),
  ]
}
