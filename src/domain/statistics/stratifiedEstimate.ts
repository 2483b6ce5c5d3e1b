import { checkConfidence } from './interval.ts'
import { meanCI } from './meanCI.ts'
import { tFactor } from './tFactor.ts'

/** What was seen of one part of a population. */
export interface Stratum {
  /** How many there are. */
  size: number
  /** Of those drawn. */
  values: readonly number[]
}

export interface StratifiedEstimate {
  /** In the unit of the values; null when nothing was seen of a stratum that is not empty. */
  mean: number | null
  /** null when a stratum of several was seen only once: its spread is unknown. Collapse it with a neighbour. */
  se: number | null
  df: number | null
  /** Bounds of the t-interval, null where `se` is. */
  low: number | null
  high: number | null
  /** By stratum: how many each value stands for. */
  weights: (number | null)[]
  /** What would be found without weighing; null when nothing was seen. */
  unweightedMean: number | null
}

/**
 * Mean of a population from a stratified random sample: mean = Σ W·ȳ with W = size / Σ size, and
 * se² = Σ W² (1 − n/size) s²/n, on Σn − H degrees of freedom.
 * @param confidence coverage in (0, 1)
 * @throws RangeError when a size is no count, or more was seen of a stratum than there is
 * @see Cochran 1977, Sampling Techniques, ch. 5
 */
export function stratifiedEstimate(strata: readonly Stratum[], confidence = 0.95): StratifiedEstimate {
  checkConfidence(confidence)
  for (const { size, values } of strata) checkStratum(size, values.length)
  const present = strata.filter(({ size }) => size > 0)
  const population = present.reduce((sum, { size }) => sum + size, 0)
  const parts = present.map(({ size, values }) => partOf(values, size, size / population))
  const mean = total(parts.map((part) => part.mean))
  const variance = total(parts.map((part) => part.variance))
  const df = variance === null ? null : present.reduce((sum, { values }) => sum + values.length - 1, 0)
  const se = variance === null ? null : Math.sqrt(variance)
  const half = se === null || df === null ? null : se === 0 ? 0 : tFactor(df, confidence) * se
  const isKnown = mean !== null && half !== null
  return {
    mean,
    se,
    df,
    low: isKnown ? mean - half : null,
    high: isKnown ? mean + half : null,
    weights: strata.map(({ size, values }) => (values.length === 0 ? null : size / values.length)),
    unweightedMean: meanCI(strata.flatMap(({ values }) => values)).mean,
  }
}

function partOf(values: readonly number[], size: number, share: number) {
  const { n, mean, sd } = meanCI(values)
  const variance = n === size ? 0 : sd === null ? null : (share ** 2 * (1 - n / size) * sd ** 2) / n
  return { mean: mean === null ? null : share * mean, variance }
}

/** null once a part is unknown, and for no parts at all. */
function total(parts: readonly (number | null)[]): number | null {
  if (parts.length === 0) return null
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0)
}

function checkStratum(size: number, seen: number): void {
  if (!Number.isSafeInteger(size) || size < seen)
    throw new RangeError(`${seen} of a stratum of ${size} cannot be seen.`)
}
