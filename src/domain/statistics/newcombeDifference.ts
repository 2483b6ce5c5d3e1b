import { type Interval } from './interval.ts'
import { wilsonInterval } from './wilsonInterval.ts'

export interface DifferenceInterval extends Interval {
  /** First proportion minus second, in [−1, 1]. */
  difference: number
}

/**
 * Newcombe's hybrid score interval for the difference of two independent proportions (his method 10).
 * @param successes1 count of successes in the first sample, 0 ≤ successes1 ≤ trials1
 * @param trials1 count of independent trials in the first sample
 * @param successes2 the same of the second sample
 * @param trials2 the same of the second sample
 * @param confidence coverage in (0, 1)
 * @returns first minus second with bounds in [−1, 1], or null when either sample is empty
 * @throws RangeError when counts are negative, fractional or successes > trials
 * @see Newcombe 1998, Stat Med 17:873
 */
export function newcombeDifference(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  confidence = 0.95,
): DifferenceInterval | null {
  const first = wilsonInterval(successes1, trials1, confidence)
  const second = wilsonInterval(successes2, trials2, confidence)
  if (!first || !second) return null
  const p1 = successes1 / trials1
  const p2 = successes2 / trials2
  const difference = p1 - p2
  return {
    difference,
    low: difference - Math.hypot(p1 - first.low, second.high - p2),
    high: difference + Math.hypot(first.high - p1, p2 - second.low),
  }
}
