import type { Dimension } from '#domain/definition/definition.ts'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import type { AgentTrends } from './TrendGrid.tsx'
import type { TrendPoint } from './toTrends.ts'

interface TrendRow {
  agent: string
  dimension: string
  point: TrendPoint
}

/** The points of all trends one under the other, for the table and the file. */
export function toTrendRows(trends: readonly AgentTrends[], labels: Record<Dimension, string>): TrendRow[] {
  return trends.flatMap(({ name, points }) =>
    points.flatMap((one) => one.points.map((point) => ({ agent: name, dimension: labels[one.dimension], point }))),
  )
}

export const TREND_POINTS: readonly PointColumn<TrendRow>[] = [
  { id: 'agent', label: 'Agent', value: ({ agent }) => agent },
  { id: 'dimension', label: 'Dimension', value: ({ dimension }) => dimension },
  { id: 'from', label: 'From the week of', value: ({ point }) => point.fromWeek },
  { id: 'to', label: 'To the week of', value: ({ point }) => point.toWeek },
  ...meanColumns<TrendRow>(({ point }) => (point.n < MINIMUM_N.interval ? { ...point, mean: null } : point)),
]
