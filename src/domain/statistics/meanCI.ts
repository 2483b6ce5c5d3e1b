import { meanInterval, type MeanInterval } from './meanInterval.ts'
import { sampleMoments } from './sampleMoments.ts'

/**
 * Mean with its t-interval.
 * @param values in any unit; null counts as not seen
 * @param confidence coverage in (0, 1)
 * @returns in the unit of the values: nothing but n = 0 when nothing was seen, the mean alone for one value,
 * `isDegenerate` when all values are equal
 * @throws RangeError when a value is not finite or the confidence is not between 0 and 1
 * @see Student 1908, Biometrika 6:1
 * @example meanCI([70, 90]) // { n: 2, mean: 80, low: −47.06…, high: 207.06…, … }
 */
export function meanCI(values: readonly (number | null)[], confidence = 0.95): MeanInterval {
  const { n, mean, sd } = sampleMoments(values)
  return meanInterval(n, mean ?? 0, sd ?? 0, confidence)
}
