import { checkConfidence } from './interval.ts'
import { meanHalfWidth } from './meanHalfWidth.ts'
import { smallestCount } from './smallestCount.ts'

/**
 * How many values it takes to know a mean as closely as wanted: the smallest n ≥ 2 whose t-interval reaches no further
 * than `halfWidth` to either side.
 * @param sd expected standard deviation, ≥ 0, in the unit of the values
 * @param halfWidth wanted, above 0, in the same unit
 * @param population how many there are to draw from; no more are asked for. Infinitely many when absent
 * @param confidence coverage in (0, 1)
 * @throws RangeError when a number is out of its range
 * @see Cochran 1977, Sampling Techniques, ch. 4
 * @example sampleSizeMean(13, 5) // 29
 */
export function sampleSizeMean(sd: number, halfWidth: number, population = Infinity, confidence = 0.95): number {
  checkConfidence(confidence)
  if (!(sd >= 0 && sd < Infinity)) throw new RangeError(`A standard deviation of ${sd} is not possible.`)
  if (!(halfWidth > 0)) throw new RangeError(`No sample is exact to ±${halfWidth}.`)
  if (!(population >= 0)) throw new RangeError(`A population of ${population} is not possible.`)
  if (population <= 2) return population
  return smallestCount(2, population, (n) => meanHalfWidth(sd, n, population, confidence) <= halfWidth)
}
