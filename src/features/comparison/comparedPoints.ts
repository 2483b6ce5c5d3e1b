import type { AdjustedRow } from './adjusting.ts'
import type { RateWithInterval } from '#contract/shapes.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatShare } from '#lib/format.ts'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { groupLabel, groupOf, type Targets } from './groupOf.ts'

/** The rows as a plain table and as a file: every number, whatever is on show. */
export function comparedPoints(
  by: 'agent' | 'team',
  labels: Record<Dimension, string>,
  targets: Targets,
  shown: readonly Dimension[],
): PointColumn<AdjustedRow>[] {
  return [
    { id: 'name', label: by === 'agent' ? 'Agent' : 'Team', value: ({ name }) => name },
    ...(by === 'agent' ? [{ id: 'team', label: 'Team', value: ({ team }: AdjustedRow) => team?.name ?? null }] : []),
    { id: 'group', label: 'What the intervals say', value: (row) => groupLabel(groupOf(row, targets, shown), shown) },
    { id: 'reviews', label: 'Reviews', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
    ...DIMENSIONS.flatMap((dimension) =>
      labelled(dimension, labels[dimension], ({ dimensions }) => dimensions[dimension]),
    ),
    ...labelled('balanced', 'Balanced', ({ balanced }) => balanced),
    ...labelled('adjusted', shown.length > 1 ? 'Balanced, adjusted' : 'Adjusted', ({ adjusted: own }) => ({
      n: own?.n ?? 0,
      mean: own?.adjusted ?? null,
      low: own?.low ?? null,
      high: own?.high ?? null,
    })),
    ...rateColumns('complete', 'Complete service', ({ completeService }) => completeService),
    ...rateColumns('critical', 'Critical fails', ({ criticalFailure }) => criticalFailure),
  ]
}

function labelled(id: string, label: string, valueOf: Parameters<typeof meanColumns<AdjustedRow>>[0]) {
  return meanColumns(valueOf).map((column) => ({
    ...column,
    id: `${id}.${column.id}`,
    label: `${label}: ${column.label}`,
  }))
}

function rateColumns(
  id: string,
  label: string,
  rateOf: (row: AdjustedRow) => RateWithInterval,
): PointColumn<AdjustedRow>[] {
  const share = (key: 'rate' | 'low' | 'high', words: string): PointColumn<AdjustedRow> => ({
    id: `${id}.${key}`,
    label: `${label}${words}`,
    value: (row) => rateOf(row)[key],
    text: (row) => formatShare(rateOf(row)[key]),
    isNumber: true,
  })
  return [
    { id: `${id}.n`, label: `${label}: n`, value: (row) => rateOf(row).n, isNumber: true },
    share('rate', ''),
    share('low', ': low (95%)'),
    share('high', ': high (95%)'),
  ]
}
