import { meanInterval, type MeanInterval } from './meanInterval.ts'
import { squaresFromSums } from './squaresFromSums.ts'

/**
 * Mean with its t-interval, from the exact sums that agent weeks store.
 * The sum of squares about the mean, (n Σx² − (Σx)²) / n, is taken in whole numbers, so nothing cancels.
 * @param n count of scores
 * @param sum Σx of scores (or of differences of two scores), each a whole number of hundredths of a point
 * @param sumOfSquares Σx² of the same, in squared hundredths
 * @param confidence coverage in (0, 1)
 * @returns in points: nothing but n = 0 when nothing was seen, the mean alone for one score, `isDegenerate` when all
 * are equal
 * @throws RangeError when a number is no exact integer, or no scores can have these sums
 * @example meanCIFromSums(2, 16_000, 130_000_000) // 70 and 90 points: { n: 2, mean: 80, … }
 */
export function meanCIFromSums(n: number, sum: number, sumOfSquares: number, confidence = 0.95): MeanInterval {
  const squares = squaresFromSums(n, sum, sumOfSquares)
  const variance = n > 1 ? squares / (n - 1) : 0
  return meanInterval(n, sum / n / 100, Math.sqrt(variance) / 100, confidence)
}
