import { checkConfidence } from './interval.ts'
import { tFactor } from './tFactor.ts'

export interface MeanInterval {
  n: number
  /** null when nothing was seen. */
  mean: number | null
  /** Sample standard deviation (n − 1); null under two values. */
  sd: number | null
  /** Standard error of the mean; null under two values. */
  se: number | null
  /** Bounds of the t-interval, not clipped to any scale; null under two values. */
  low: number | null
  high: number | null
  /** All values equal: show "no variation seen", never a bar without width. */
  isDegenerate: boolean
}

/**
 * The t-interval of a mean from what is known of its sample: mean ± t(n − 1) · sd / √n.
 * @param n count of values
 * @param mean their mean, ignored when n is 0
 * @param sd their sample standard deviation, ignored when n is below 2
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Student 1908, Biometrika 6:1
 */
export function meanInterval(n: number, mean: number, sd: number, confidence: number): MeanInterval {
  checkConfidence(confidence)
  if (n < 2) {
    return { n, mean: n === 1 ? mean : null, sd: null, se: null, low: null, high: null, isDegenerate: false }
  }
  const se = sd / Math.sqrt(n)
  const half = sd === 0 ? 0 : tFactor(n - 1, confidence) * se
  return { n, mean, sd, se, low: mean - half, high: mean + half, isDegenerate: sd === 0 }
}
