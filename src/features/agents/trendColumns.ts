import type { Grain } from '#contract/agents.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatPoints } from '#lib/format.ts'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { startWords } from './grains.ts'
import type { TrendPoint, TrendSeries } from './toTrendSeries.ts'

export interface TrendRow extends TrendPoint {
  dimension: Dimension
  label: string
  /** Counts the definition's meanings, from 1. */
  seriesNumber: number
}

/** The points of all panels in one list, week by week, for the table and the file. */
export function toTrendRows(
  panels: readonly { dimension: Dimension; label: string; series: readonly TrendSeries[] }[],
) {
  return panels
    .flatMap(({ dimension, label, series }) =>
      series.flatMap(({ points }, index) =>
        points.map((point): TrendRow => ({ ...point, dimension, label, seriesNumber: index + 1 })),
      ),
    )
    .toSorted((a, b) => a.x - b.x || a.seriesNumber - b.seriesNumber)
}

export const trendColumns = (by: Grain): readonly PointColumn<TrendRow>[] => [
  {
    id: by,
    label: by === 'month' ? 'Month' : 'Week',
    value: ({ week }) => week,
    text: ({ week }) => startWords(week, by),
  },
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  { id: 'series', label: 'Definition series', value: ({ seriesNumber }) => seriesNumber, isNumber: true },
  ...meanColumns<TrendRow>((row) => row),
]

/** One mark in words: its tooltip and its name for those who do not see it. */
export function pointWords({ mean, low, high, n, isDegenerate }: TrendPoint): string {
  if (mean === null) return 'no reviews'
  const interval =
    low !== null && high !== null
      ? `, 95% interval ${formatInterval(low, high)}`
      : isDegenerate
        ? ', no variation seen'
        : ', too few for an interval'
  return `${formatPoints(mean)}${interval}, n ${formatCount(n)}`
}
