import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { checkCounts } from './checkCounts.ts'
import { checkConfidence, type Interval } from './interval.ts'

/**
 * Jeffreys interval for a proportion: equal tails of Beta(successes + ½, failures + ½), reaching 0 when there was no
 * success and 1 when there was no failure.
 * @param successes count of successes, 0 ≤ successes ≤ trials
 * @param trials count of independent trials
 * @param confidence coverage in (0, 1)
 * @returns bounds in [0, 1], or null when there are no trials
 * @throws RangeError when counts are negative, fractional or successes > trials
 * @see Brown, Cai & DasGupta 2001, Stat Sci 16:101
 */
export function jeffreys(successes: number, trials: number, confidence = 0.95): Interval | null {
  checkCounts(successes, trials)
  checkConfidence(confidence)
  if (trials === 0) return null
  const tail = (1 - confidence) / 2
  const failures = trials - successes
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, failures + 0.5),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 0.5, failures + 0.5),
  }
}
