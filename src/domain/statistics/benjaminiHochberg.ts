import { stepUp } from './stepUp.ts'

export interface FalseDiscoveries {
  /** Adjusted p-values, 0–1, in the order given; null where there was no test. */
  adjusted: (number | null)[]
  /** Whether each is rejected at the rate; null where there was no test. */
  isRejected: (boolean | null)[]
  rejected: number
}

/**
 * Benjamini–Hochberg: which of many tests to believe so that, on average, no more than a share of the believed are false.
 * @param pValues 0–1 of one family, say all agents and tests of a page; null where there was no test
 * @param rate accepted share of false discoveries, in (0, 1)
 * @throws RangeError when a p-value is outside [0, 1] or the rate not between 0 and 1
 * @see Benjamini & Hochberg 1995, J R Stat Soc B 57:289
 * @example benjaminiHochberg([0.01, null, 0.02, 0.5], 0.05).adjusted // [0.03, null, 0.03, 0.5]
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], rate = 0.1): FalseDiscoveries {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`A rate of ${rate} is not between 0 and 1.`)
  const adjusted = stepUp(pValues, 1)
  const isRejected = adjusted.map((p) => (p === null ? null : p <= rate))
  return { adjusted, isRejected, rejected: isRejected.filter(Boolean).length }
}
