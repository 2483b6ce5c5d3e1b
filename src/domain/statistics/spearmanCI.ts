import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence, type Interval } from './interval.ts'
import { rankCorrelation } from './rankCorrelation.ts'
import { twoSidedT } from './twoSided.ts'

export interface SpearmanCI {
  n: number
  /** −1 to 1; null under four pairs, and when either side never varies. */
  rho: number | null
  /** null like rho, and for a rho of exactly ±1, of which the sample does not say how sure it is. */
  interval: Interval | null
  /** Two-sided chance of such a rho from none, by Student's distribution; null like rho. */
  p: number | null
}

/**
 * Spearman's rank correlation of pairs, none of which depends on another: where agents repeat, correlate their means.
 * @param pairs in any units; one with a null on either side counts as not seen
 * @param confidence coverage in (0, 1)
 * @throws RangeError when a value is not finite or the confidence is not between 0 and 1
 * @see Spearman 1904, Am J Psychol 15:72; Bonett & Wright 2000, Psychometrika 65:23
 */
export function spearmanCI(pairs: readonly (readonly [number | null, number | null])[], confidence = 0.95): SpearmanCI {
  checkConfidence(confidence)
  const seen = pairs.flatMap(([x, y]) => (x === null || y === null ? [] : [{ x, y }]))
  if (!seen.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) {
    throw new RangeError('A correlation needs finite values.')
  }
  const n = seen.length
  const rhoOf = rankCorrelation(
    seen.map(({ x }) => x),
    seen.map(({ y }) => y),
  )
  const rho = n < 4 ? null : rhoOf(new Float64Array(n).fill(1))
  if (rho === null) return { n, rho, interval: null, p: null }
  if (Math.abs(rho) === 1) return { n, rho, interval: null, p: 0 }
  const half = normalQuantile((1 + confidence) / 2, 0, 1) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3))
  return {
    n,
    rho,
    interval: { low: Math.tanh(Math.atanh(rho) - half), high: Math.tanh(Math.atanh(rho) + half) },
    p: twoSidedT(rho * Math.sqrt((n - 2) / (1 - rho ** 2)), n - 2),
  }
}
