import { quarterOf } from '#domain/calendar/quarterOf.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import { findBenchmarks } from '#server/queries/benchmarks.ts'

export interface BenchmarkNow {
  /** First day of the quarter it is of. */
  quarter: string
  /** Points. */
  balanced: number
  dimensions: Record<Dimension, number>
}

/** The bar agents are held against today; null unless every part of it was made. */
export async function benchmarkNow(db: Db, seriesId: string, today: string): Promise<BenchmarkNow | null> {
  const quarter = quarterOf(today, -1)
  const parts = await findBenchmarks(db, { seriesId, quarter })
  const balanced = parts.get('balanced')?.mean
  if (balanced === undefined || DIMENSIONS.some((dimension) => !parts.has(dimension))) return null
  return { quarter, balanced, dimensions: byDimension((dimension) => parts.get(dimension)?.mean ?? 0) }
}
