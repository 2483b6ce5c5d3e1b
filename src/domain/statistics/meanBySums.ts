import { squaresFromSums } from './squaresFromSums.ts'

export interface SummedMean {
  n: number
  /** null when nothing was seen. */
  mean: number | null
  /** Ends of the t-interval; null under two values, and where all are equal. */
  low: number | null
  high: number | null
  isDegenerate: boolean
}

/**
 * Mean with its t-interval from exact sums and a factor that is known already: pages carry no distribution function.
 * @param n count of scores
 * @param sum Σx of scores, each a whole number of hundredths of a point
 * @param sumOfSquares Σx² of the same
 * @param factor t(n − 1) of the confidence wanted
 * @returns in points
 * @throws RangeError when a number is no exact integer, or no scores can have these sums
 * @see Student 1908, Biometrika 6:1
 */
export function meanBySums(n: number, sum: number, sumOfSquares: number, factor: number): SummedMean {
  const squares = squaresFromSums(n, sum, sumOfSquares)
  if (n === 0) return { n, mean: null, low: null, high: null, isDegenerate: false }
  const mean = sum / n / 100
  if (n === 1 || squares === 0) return { n, mean, low: null, high: null, isDegenerate: n > 1 }
  const half = (factor * Math.sqrt(squares / (n - 1) / n)) / 100
  return { n, mean, low: mean - half, high: mean + half, isDegenerate: false }
}
