import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence } from './interval.ts'

/** Co-moments of pairs seen one by one; nothing cancels, however many there are. */
export interface PairMoments {
  n: number
  meanX: number
  meanY: number
  /** Sums of squares and products about the means. */
  sxx: number
  syy: number
  sxy: number
}

export interface Correlation {
  n: number
  /** −1 to 1; null when either side never varied, or under 3 pairs. */
  r: number | null
  /** Bounds of its interval; null under 4 pairs, and for a correlation of exactly ±1. */
  low: number | null
  high: number | null
}

export function noPairs(): PairMoments {
  return { n: 0, meanX: 0, meanY: 0, sxx: 0, syy: 0, sxy: 0 }
}

/**
 * Adds a pair to the moments in place.
 * @see Welford 1962, Technometrics 4:419
 */
export function addPair(moments: PairMoments, x: number, y: number): void {
  moments.n += 1
  const [dx, dy] = [x - moments.meanX, y - moments.meanY]
  moments.meanX += dx / moments.n
  moments.meanY += dy / moments.n
  moments.sxx += dx * (x - moments.meanX)
  moments.syy += dy * (y - moments.meanY)
  moments.sxy += dx * (y - moments.meanY)
}

/**
 * Pearson's correlation with Fisher's interval.
 * @param moments of the pairs, in any units
 * @param confidence coverage in (0, 1)
 * @returns nulls where nothing can be said
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Fisher 1921, Metron 1:3
 */
export function correlationOf({ n, sxx, syy, sxy }: PairMoments, confidence = 0.95): Correlation {
  checkConfidence(confidence)
  if (n < 3 || sxx <= 0 || syy <= 0) return { n, r: null, low: null, high: null }
  const r = Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)))
  if (n < 4 || Math.abs(r) === 1) return { n, r, low: null, high: null }
  const half = normalQuantile((1 + confidence) / 2, 0, 1) / Math.sqrt(n - 3)
  return { n, r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}
