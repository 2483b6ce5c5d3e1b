import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import { checkConfidence, type Interval } from './interval.ts'

/**
 * Interval of a standard deviation, if the values are normal: a description, not a test.
 * @param sd sample standard deviation, in any unit
 * @param n count of values, at least two
 * @param confidence coverage in (0, 1)
 * @throws RangeError when the confidence is not between 0 and 1
 */
export function spreadInterval(sd: number, n: number, confidence = 0.95): Interval {
  checkConfidence(confidence)
  const bound = (share: number) => sd * Math.sqrt((n - 1) / chisquareQuantile(share, n - 1))
  return { low: bound((1 + confidence) / 2), high: bound((1 - confidence) / 2) }
}
