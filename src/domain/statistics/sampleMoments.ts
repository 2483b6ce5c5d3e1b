/** What is known of a sample by its first two moments, in the unit of its values. */
export interface SampleMoments {
  n: number
  /** null when nothing was seen. */
  mean: number | null
  /** Sample standard deviation (n − 1); null under two values. */
  sd: number | null
}

/**
 * Count, mean and standard deviation, by two passes.
 * @param values in any unit; null counts as not seen
 * @returns in the unit of the values: nothing but n = 0 when nothing was seen, the mean alone for one value. Equal values
 * have exactly their value for a mean and exactly 0 for a spread
 * @throws RangeError when a value is not finite
 * @see Chan, Golub & LeVeque 1983, The American Statistician 37:242
 * @example sampleMoments([70, null, 90]) // { n: 2, mean: 80, sd: 14.14… }
 */
export function sampleMoments(values: readonly (number | null)[]): SampleMoments {
  const seen = values.filter((value) => value !== null)
  const [first] = seen
  if (!seen.every(Number.isFinite)) throw new RangeError('A mean needs finite values.')
  if (first === undefined) return { n: 0, mean: null, sd: null }
  // Summing equal values may miss them by a last digit, which would pass for variation.
  if (seen.every((value) => value === first)) return { n: seen.length, mean: first, sd: seen.length > 1 ? 0 : null }
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length
  const squares = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n: seen.length, mean, sd: Math.sqrt(squares / (seen.length - 1)) }
}
