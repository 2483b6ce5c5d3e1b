import { quantile } from '#domain/statistics/quantile.ts'

/** Of fewer, nothing is usual. */
const ENOUGH = 8

/** Where most lie: the 10th and the 90th percentile of n values, in their unit. */
export interface UsualRange {
  low: number
  high: number
  n: number
}

/**
 * The usual range of a signal.
 * @param values null counts as not measured
 * @returns null under eight measured values
 * @throws RangeError when a value is not finite
 */
export function usualRange(values: readonly (number | null)[]): UsualRange | null {
  const measured = values.filter((value) => value !== null)
  const [low, high] = [quantile(measured, 0.1), quantile(measured, 0.9)]
  return measured.length < ENOUGH || low === null || high === null ? null : { low, high, n: measured.length }
}
