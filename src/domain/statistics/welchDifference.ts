import { isConstant } from './isConstant.ts'
import { checkConfidence, type Interval } from './interval.ts'
import type { SampleMoments } from './sampleMoments.ts'
import { tFactor } from './tFactor.ts'
import { twoSidedT } from './twoSided.ts'

export interface WelchDifference {
  /** First mean minus second, in the unit of the values; null while either sample is empty. */
  difference: number | null
  /** Its interval; this and all below are null while either sample has under two values, or neither varies. */
  interval: Interval | null
  /** Degrees of freedom, seldom whole. */
  df: number | null
  /** Two-sided chance of such a difference from none. */
  p: number | null
}

/**
 * Difference of the means of two independent samples, whose spreads need not be alike.
 * @param one first sample; `MeanInterval` serves too
 * @param other second sample
 * @param confidence coverage in (0, 1)
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Welch 1947, Biometrika 34:28
 */
export function welchDifference(one: SampleMoments, other: SampleMoments, confidence = 0.95): WelchDifference {
  checkConfidence(confidence)
  const difference = one.mean === null || other.mean === null ? null : one.mean - other.mean
  const [first, second] = [squaredError(one), squaredError(other)]
  const nothing = { difference, interval: null, df: null, p: null }
  if (difference === null || first === null || second === null) return nothing
  const se = Math.sqrt(first + second)
  if (isConstant(se, Math.max(Math.abs(one.mean ?? 0), Math.abs(other.mean ?? 0)))) return nothing
  const df = (first + second) ** 2 / (first ** 2 / (one.n - 1) + second ** 2 / (other.n - 1))
  const half = tFactor(df, confidence) * se
  return {
    difference,
    interval: { low: difference - half, high: difference + half },
    df,
    p: twoSidedT(difference / se, df),
  }
}

function squaredError({ n, sd }: SampleMoments): number | null {
  return sd === null ? null : sd ** 2 / n
}
