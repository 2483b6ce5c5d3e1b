import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkCounts } from './checkCounts.ts'
import { checkConfidence, type Interval } from './interval.ts'
import { wilsonHalfWidth } from './wilsonHalfWidth.ts'

/**
 * Wilson score interval for a proportion, without continuity correction: the interval shown beside every rate.
 * @param successes count of successes, 0 ≤ successes ≤ trials
 * @param trials count of independent trials
 * @param confidence coverage in (0, 1)
 * @returns bounds in [0, 1], or null when there are no trials
 * @throws RangeError when counts are negative, fractional or successes > trials
 * @see Wilson 1927, JASA 22:209; Brown, Cai & DasGupta 2001, Stat Sci 16:101
 * @example wilsonInterval(9, 10) // { low: 0.5958…, high: 0.9821… }
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval | null {
  checkCounts(successes, trials)
  checkConfidence(confidence)
  if (trials === 0) return null
  const z = normalQuantile((1 + confidence) / 2, 0, 1)
  const failures = trials - successes
  const centre = (successes + (z * z) / 2) / (trials + z * z)
  const half = wilsonHalfWidth(successes / trials, trials, z)
  return {
    low: successes === 0 ? 0 : centre - half,
    high: failures === 0 ? 1 : centre + half,
  }
}
