import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence, type Interval } from './interval.ts'
import { median } from './median.ts'

export interface MedianInterval extends Interval {
  n: number
  median: number
}

/** Under so many values the extremes themselves cover too seldom. */
const FEWEST = 6

/**
 * The middle value with an interval between two of the values: whatever they are distributed like, about so many of the
 * values lie under the true middle as of coins that fall heads.
 * @param values in any unit
 * @param confidence coverage in (0, 1); exact coverage is a little more
 * @returns in the unit of the values, or null under six of them
 * @throws RangeError when a value is not finite or the confidence is not between 0 and 1
 * @see Conover 1999, Practical Nonparametric Statistics, 3.2
 * @example medianInterval([1, 2, 3, 4, 5, 60]) // { n: 6, median: 3.5, low: 1, high: 60 }
 */
export function medianInterval(values: readonly number[], confidence = 0.95): MedianInterval | null {
  checkConfidence(confidence)
  if (!values.every(Number.isFinite)) throw new RangeError('A middle needs finite values.')
  const n = values.length
  const middle = median(values)
  if (n < FEWEST || middle === null) return null
  const sorted = values.toSorted((one, other) => one - other)
  const reach = (normalQuantile((1 + confidence) / 2, 0, 1) * Math.sqrt(n)) / 2
  const rank = Math.max(0, Math.floor(n / 2 - reach))
  return { n, median: middle, low: sorted[rank] ?? middle, high: sorted[n - 1 - rank] ?? middle }
}
