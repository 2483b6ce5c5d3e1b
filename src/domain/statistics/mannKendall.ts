import { kendallVariance } from './kendallVariance.ts'
import { tieSizes } from './tieSizes.ts'
import { twoSidedNormal } from './twoSided.ts'

export interface MannKendall {
  n: number
  /** Pairs that rise with time less pairs that fall; this and all below are null under three values. */
  s: number | null
  /** Variance of s if there is no trend, with ties allowed for. */
  variance: number | null
  /** Kendall's tau-b against time, −1 to 1; null too when all values are equal. */
  tau: number | null
  /** Standard normal score of s, with continuity correction. */
  z: number | null
  /** Two-sided chance of such a trend from none; 1 when all values are equal. */
  p: number | null
}

/**
 * Mann–Kendall test: whether values rise or fall with time at all, by however much (`theilSen` says how much).
 * @param values in the order of time, in any unit; null counts as not seen. Time grows with the square of their number:
 * to 2,000 it is no matter, from there on take the means of weeks
 * @throws RangeError when a value is not finite
 * @see Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods
 * @example mannKendall([10, 15, 14, 20]) // { s: 4, tau: 0.67, p: 0.308, … }
 */
export function mannKendall(values: readonly (number | null)[]): MannKendall {
  const seen = values.filter((value) => value !== null)
  if (!seen.every(Number.isFinite)) throw new RangeError('A trend needs finite values.')
  const n = seen.length
  if (n < 3) return { n, s: null, variance: null, tau: null, z: null, p: null }
  const s = risesLessFalls(seen)
  const variance = kendallVariance(n, seen)
  const pairs = (n * (n - 1)) / 2
  const tied = tieSizes(seen).reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return {
    n,
    s,
    variance,
    tau: tied === pairs ? null : s / Math.sqrt((pairs - tied) * pairs),
    z,
    p: twoSidedNormal(z),
  }
}

function risesLessFalls(values: readonly number[]): number {
  let s = 0
  for (const [at, later] of values.entries()) {
    for (let before = 0; before < at; before++) s += Math.sign(later - (values[before] ?? later))
  }
  return s
}
