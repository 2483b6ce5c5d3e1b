import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { checkCounts } from './checkCounts.ts'
import { checkConfidence, type Interval } from './interval.ts'

/**
 * Clopper–Pearson "exact" interval for a proportion. It never covers too little, and at few trials covers far too much:
 * a check of the other intervals, not one to show.
 * @param successes count of successes, 0 ≤ successes ≤ trials
 * @param trials count of independent trials
 * @param confidence coverage in (0, 1)
 * @returns bounds in [0, 1], or null when there are no trials
 * @throws RangeError when counts are negative, fractional or successes > trials
 * @see Clopper & Pearson 1934, Biometrika 26:404
 */
export function clopperPearson(successes: number, trials: number, confidence = 0.95): Interval | null {
  checkCounts(successes, trials)
  checkConfidence(confidence)
  if (trials === 0) return null
  const tail = (1 - confidence) / 2
  const failures = trials - successes
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  }
}
