import type { ReviewRow } from '#contract/reviews.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { Shortfall } from './overviewSearch.ts'

/**
 * Where one review of record falls short, as the overview counts it.
 * @returns null when it does not count: not of record, or a dimension without score
 */
export function shortfallOf(row: ReviewRow, targets: Record<Dimension, number>): Shortfall | 'complete' | null {
  if (!row.isOfRecord || row.isCompleteService === null) return null
  if (row.isCompleteService) return 'complete'
  if (row.criticalFailed) return 'several'
  const missed = DIMENSIONS.filter((dimension) => (row.dimensions[dimension] ?? 0) < targets[dimension])
  const only = missed[0]
  return missed.length === 1 && only !== undefined ? only : 'several'
}
