import type { AgentSummary } from '#contract/agents.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatShare } from '#lib/format.ts'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'

/** The agents as a plain table and as a file: every number, whatever columns are on show. */
export function agentPointColumns(labels: Record<Dimension, string>): PointColumn<AgentSummary>[] {
  return [
    { id: 'name', label: 'Agent', value: ({ name }) => name },
    { id: 'team', label: 'Team', value: ({ team }) => team?.name ?? null },
    { id: 'reviews', label: 'Reviews', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
    ...DIMENSIONS.flatMap((dimension) =>
      meanColumns<AgentSummary>(({ dimensions }) => dimensions[dimension]).map((column) => ({
        ...column,
        id: `${dimension}.${column.id}`,
        label: `${labels[dimension]}: ${column.label}`,
      })),
    ),
    {
      id: 'complete.n',
      label: 'Complete service: n',
      value: ({ completeService }) => completeService.n,
      isNumber: true,
    },
    shareColumn('rate', 'Complete service'),
    shareColumn('low', 'Complete service: low (95%)'),
    shareColumn('high', 'Complete service: high (95%)'),
  ]
}

function shareColumn(key: 'rate' | 'low' | 'high', label: string): PointColumn<AgentSummary> {
  return {
    id: `complete.${key}`,
    label,
    value: ({ completeService }) => completeService[key],
    text: ({ completeService }) => formatShare(completeService[key]),
    isNumber: true,
  }
}
