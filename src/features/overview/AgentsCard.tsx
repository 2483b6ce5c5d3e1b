import { useMemo } from 'react'
import type { AgentSummary } from '#contract/agents.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { AnyOf } from '#ui/ChoiceList.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import { FilterMenu } from '#ui/FilterMenu.tsx'
import { FindField } from '#ui/FindField.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { TableTools } from '#ui/TableTools.tsx'
import { agentColumns } from './agentColumns.tsx'
import { agentPointColumns } from './agentPointColumns.ts'
import { AGENT_COLUMNS, type AgentColumn, type OverviewSearch, USUAL_COLUMNS } from './overviewSearch.ts'

interface AgentsCardProps {
  agents: readonly AgentSummary[]
  query: FrameQuery
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  timeZone: string
  search: OverviewSearch
  onSearch: (partial: Partial<OverviewSearch>) => void
}

const textOf = ({ name, team }: AgentSummary) => `${name} ${team?.name ?? ''}`
const idOf = ({ id }: AgentSummary) => id

/** Every agent with their intervals: sortable, never ranked. */
export function AgentsCard({ agents, query, targets, labels, timeZone, search, onSearch }: AgentsCardProps) {
  const columns = useMemo(
    () => agentColumns({ agents, targets, labels, timeZone, onOpenAgent: (id) => onSearch({ open: `agent.${id}` }) }),
    [agents, targets, labels, timeZone, onSearch],
  )
  const shown = search.columns?.length ? search.columns : USUAL_COLUMNS
  const hidden = useMemo(() => AGENT_COLUMNS.filter((id) => id !== 'name' && !shown.includes(id)), [shown])
  const points = useMemo(() => agentPointColumns(labels), [labels])
  return (
    <ChartFrame
      method="mean"
      title={targetTitle(targets)}
      subtitle="Dot is the mean, bar the 95% interval, line the target. Bold means clearly below: the whole interval is under the target, from eight reviews on."
      n={null}
      query={query}
      rows={agents}
      columns={points}
      fileName="agents"
      empty="No agent has a random review in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={320}
      isFlush
    >
      <TableTools words={`${formatCount(agents.length)} agents`}>
        <FindField label="Find an agent or team" value={search.find} onFind={(find) => onSearch({ find })} />
        <ColumnChoice columns={columns} shown={shown} onChoose={(chosen) => onSearch({ columns: chosen })} />
      </TableTools>
      <DataTable
        label="Agents"
        rows={agents}
        columns={columns}
        rowId={idOf}
        sort={{ id: search.sort, isDescending: search.desc }}
        onSort={({ id, isDescending }) =>
          onSearch({ sort: AGENT_COLUMNS.find((one) => one === id) ?? 'name', desc: isDescending })
        }
        hidden={hidden}
        find={search.find}
        textOf={textOf}
        nothing={`No agent or team reads “${search.find}”.`}
      />
    </ChartFrame>
  )
}

interface ColumnChoiceProps {
  columns: readonly { id: AgentColumn; label: string; isFixed?: boolean }[]
  shown: readonly AgentColumn[]
  onChoose: (columns: AgentColumn[] | undefined) => void
}

function ColumnChoice({ columns, shown, onChoose }: ColumnChoiceProps) {
  const isUsual = shown.length === USUAL_COLUMNS.length && USUAL_COLUMNS.every((id) => shown.includes(id))
  return (
    <FilterMenu
      label="Columns"
      value={isUsual ? 'Usual' : `${shown.length} of ${columns.length}`}
      isActive={!isUsual}
      onClear={() => onChoose(undefined)}
    >
      <AnyOf
        legend="Columns"
        choices={columns.filter(({ isFixed }) => !isFixed).map(({ id, label }) => ({ value: id, label }))}
        chosen={shown}
        onChoose={(chosen) => onChoose(['name', ...chosen])}
      />
    </FilterMenu>
  )
}

function targetTitle(targets: Record<Dimension, number> | null): string {
  const values = new Set(targets ? DIMENSIONS.map((dimension) => targets[dimension]) : [])
  const [only] = values
  return values.size === 1 && only !== undefined
    ? `Agents against the target of ${formatCount(only)}`
    : 'Agents against the targets'
}
