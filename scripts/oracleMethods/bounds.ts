import type { Interval } from '#domain/statistics/interval.ts'

/** An interval as reference files write it. */
export function bounds(interval: Interval | null): [number | null, number | null] {
  return [interval?.low ?? null, interval?.high ?? null]
}
