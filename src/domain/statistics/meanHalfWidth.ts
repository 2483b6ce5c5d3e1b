import { tFactor } from './tFactor.ts'

/**
 * Half the width of the t-interval that a sample of a given size will have.
 * @param sd expected standard deviation, in the unit of the values
 * @param n count of values, at least 2
 * @param population how many there are to draw from; infinitely many when absent
 * @returns in the unit of the values; 0 once everything is seen
 * @see Cochran 1977, Sampling Techniques, ch. 4
 */
export function meanHalfWidth(sd: number, n: number, population = Infinity, confidence = 0.95): number {
  if (n >= population) return 0
  return ((tFactor(n - 1, confidence) * sd) / Math.sqrt(n)) * Math.sqrt(1 - n / population)
}
