import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence } from './interval.ts'
import { type Correlation, correlationOf, type PairMoments } from './correlation.ts'

/**
 * The mean of several correlations within the same units, by Fisher's z, with an interval that is never too short: their
 * mean varies at most as much as one of them does.
 * @param pairs moments of each pair of things correlated, over the same units or part of them
 * @param confidence coverage in (0, 1)
 * @returns n the fewest of their pairs; nulls when one of them says nothing or is exactly ±1
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Fisher 1921, Metron 1:3
 */
export function meanCorrelation(pairs: readonly PairMoments[], confidence = 0.95): Correlation {
  checkConfidence(confidence)
  const n = pairs.length === 0 ? 0 : Math.min(...pairs.map((one) => one.n))
  const found = pairs.flatMap((one) => correlationOf(one).r ?? [])
  const z = found.reduce((sum, r) => sum + Math.atanh(r), 0) / found.length
  if (found.length < pairs.length || !Number.isFinite(z) || n < 4) return { n, r: null, low: null, high: null }
  const half = normalQuantile((1 + confidence) / 2, 0, 1) / Math.sqrt(n - 3)
  return { n, r: Math.tanh(z), low: Math.tanh(z - half), high: Math.tanh(z + half) }
}
