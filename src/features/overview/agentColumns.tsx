import type { AgentSummary } from '#contract/agents.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { AgentName } from '#drilldown/AgentName.tsx'
import { OpenCount } from '#drilldown/OpenCount.tsx'
import { formatDay } from '#lib/format.ts'
import { COMPLETE_COLUMN } from '#ui/completeColumn.tsx'
import { dimensionColumns } from '#ui/dimensionColumns.tsx'
import { RateText } from '#ui/RateText.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import type { AgentColumn } from './overviewSearch.ts'

interface ColumnContext {
  agents: readonly AgentSummary[]
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  timeZone: string
  onOpenAgent: (agentId: string) => void
}

type Column = TableColumn<AgentSummary> & { id: AgentColumn }

/** The columns of the agents table. */
export function agentColumns({ agents, targets, labels, timeZone, onOpenAgent }: ColumnContext): Column[] {
  return [
    {
      id: 'name',
      label: 'Agent',
      sortBy: ({ name }) => name,
      isFixed: true,
      width: '20%',
      cell: (agent) => <AgentName agent={agent} />,
    },
    {
      id: 'n',
      label: 'n',
      sortBy: ({ n }) => n,
      isDescendingFirst: true,
      isNumber: true,
      cell: ({ id, name, n }) => <OpenCount name={name} n={n} onOpen={() => onOpenAgent(id)} />,
    },
    ...dimensionColumns({ rows: agents, shown: DIMENSIONS, targets, labels }),
    COMPLETE_COLUMN,
    {
      id: 'critical',
      label: 'Critical fails',
      sortBy: ({ criticalFailure }) => (criticalFailure.low === null ? null : criticalFailure.rate),
      isDescendingFirst: true,
      isNumber: true,
      cell: ({ criticalFailure }) => <RateText value={criticalFailure} />,
    },
    {
      id: 'last',
      label: 'Last review',
      sortBy: ({ lastReviewedAt }) => lastReviewedAt,
      isDescendingFirst: true,
      cell: ({ lastReviewedAt }) => (
        <span className="mute small">{lastReviewedAt === null ? '–' : formatDay(lastReviewedAt, timeZone)}</span>
      ),
    },
  ]
}
