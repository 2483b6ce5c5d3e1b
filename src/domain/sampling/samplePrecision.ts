import { meanHalfWidth } from '../statistics/meanHalfWidth.ts'
import { sampleSizeMean } from '../statistics/sampleSizeMean.ts'

/** The difference of two means of equal size spreads wider than one by so much. */
const OF_TWO = Math.SQRT2

/**
 * The smallest change of one agent's mean, from one period to the next, that a sample lets one see: its 95 % interval
 * then leaves out no change.
 * @param spread standard deviation of an agent's scores, in points
 * @param n reviews in each of the two periods
 * @returns in points; null for fewer than two reviews
 * @see Cochran 1977, Sampling Techniques, ch. 4; degrees of freedom of one period, which asks for a little more
 */
export function visibleChange(spread: number, n: number): number | null {
  return n < 2 ? null : meanHalfWidth(spread * OF_TWO, n)
}

/** Reviews of each agent and period that it takes to see a change of so many points. */
export function reviewsForChange(spread: number, points: number): number {
  return sampleSizeMean(spread * OF_TWO, points)
}
