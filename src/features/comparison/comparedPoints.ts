import type { ComparedRow } from '#contract/comparison.ts'
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
): PointColumn<ComparedRow>[] {
  return [
    { id: 'name', label: by === 'agent' ? 'Agent' : 'Team', value: ({ name }) => name },
    ...(by === 'agent' ? [{ id: 'team', label: 'Team', value: ({ team }: ComparedRow) => team?.name ?? null }] : []),
    { id: 'group', label: 'What the intervals say', value: (row) => groupLabel(groupOf(row, targets, shown), shown) },
    { id: 'reviews', label: 'Reviews', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
    ...DIMENSIONS.flatMap((dimension) => labelled(dimension, labels[dimension], ({ dimensions }) => dimensions[dimension])),
    ...labelled('balanced', 'Balanced', ({ balanced }) => balanced),
    ...rateColumns('complete', 'Complete service', ({ completeService }) => completeService),
    ...rateColumns('critical', 'Critical fails', ({ criticalFailure }) => criticalFailure),
  ]
}

function labelled(id: string, label: string, valueOf: Parameters<typeof meanColumns<ComparedRow>>[0]) {
  return meanColumns(valueOf).map((column) => ({ ...column, id: `${id}.${column.id}`, label: `${label}: ${column.label}` }))
}

function rateColumns(
  id: string,
  label: string,
  rateOf: (row: ComparedRow) => RateWithInterval,
): PointColumn<ComparedRow>[] {
  const share = (key: 'rate' | 'low' | 'high', words: string): PointColumn<ComparedRow> => ({
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
