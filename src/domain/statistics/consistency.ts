import { type Interval } from './interval.ts'
import { quantile } from './quantile.ts'
import { sampleMoments } from './sampleMoments.ts'
import { spreadInterval } from './spreadInterval.ts'
import { wilsonInterval } from './wilsonInterval.ts'

export interface Consistency {
  n: number
  /** How many values reach the benchmark. */
  reached: number
  /** Share of values that reach it, 0–1; null when nothing was seen. */
  share: number | null
  /** Wilson's interval of that share; null when nothing was seen. */
  shareInterval: Interval | null
  /** Its lower bound: what share is assured, given how little may have been seen. */
  assuredShare: number | null
  /** Sample standard deviation; null under two values. */
  sd: number | null
  /** Its interval, if the values are normal: a description, not a test. null under two values. */
  sdInterval: Interval | null
  /** The 10th percentile (type 7), under which only the worst tenth lies; null when nothing was seen. */
  floor: number | null
  /** Whether the assured share reaches the required one; never when nothing was seen. */
  isConsistentlyAbove: boolean
}

/**
 * How steadily values lie at or above a benchmark: many good ones count, and so does how little evidence there is.
 * @param values scores of one agent's interactions, in points; null counts as not seen
 * @param benchmark in the unit of the values; one equal to it reaches it
 * @param requiredShare assured share, 0–1, from which on one is consistently above
 * @param confidence coverage in (0, 1) of both intervals
 * @returns nulls where nothing can be said; a spread of 0 has the interval 0 to 0
 * @throws RangeError when a value or the benchmark is not finite, or a share or confidence out of its range
 * @see Wilson 1927, JASA 22:209; Hyndman & Fan 1996, The American Statistician 50:361
 * @example consistency(Array(16).fill(90), 80) // sixteen of sixteen assure .806, the least that does
 */
export function consistency(
  values: readonly (number | null)[],
  benchmark: number,
  requiredShare = 0.8,
  confidence = 0.95,
): Consistency {
  if (!Number.isFinite(benchmark)) throw new RangeError(`A benchmark of ${benchmark} is no number.`)
  if (!(requiredShare >= 0 && requiredShare <= 1)) throw new RangeError(`A share of ${requiredShare} is not possible.`)
  const { n, sd } = sampleMoments(values)
  const seen = values.filter((value) => value !== null)
  const reached = seen.filter((value) => value >= benchmark).length
  const shareInterval = wilsonInterval(reached, n, confidence)
  return {
    n,
    reached,
    share: n === 0 ? null : reached / n,
    shareInterval,
    assuredShare: shareInterval?.low ?? null,
    sd,
    sdInterval: sd === null ? null : spreadInterval(sd, n, confidence),
    floor: quantile(seen, 0.1),
    isConsistentlyAbove: shareInterval !== null && shareInterval.low >= requiredShare,
  }
}
