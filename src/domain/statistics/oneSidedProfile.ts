import { benjaminiHochberg } from './benjaminiHochberg.ts'
import { isConstant } from './isConstant.ts'
import type { MeanInterval } from './meanInterval.ts'
import { twoSidedT } from './twoSided.ts'

interface OneSidedRule {
  /** Accepted share of false flags among the flags. */
  rate: number
  /** Least mean difference, in points, that matters in practice. */
  leastGap: number
  /** Under so many interactions there is no test and no flag. */
  leastCount: number
}

export interface OneSided {
  /** Two-sided chance of such a difference from none; null without a test: too few, or no difference varies. */
  p: number | null
  /** The same for all tests of the family together. */
  adjusted: number | null
  isFlagged: boolean
}

const RULE: OneSidedRule = { rate: 0.1, leastGap: 10, leastCount: 8 }

/**
 * Which agents serve one-sidedly: a dimension lies apart from another within the same interactions, by more than chance
 * and by more than is small, over all agents and pairs looked at together.
 * @param differences one of each agent and pair of dimensions: the mean of (one − other) over the interactions that have
 * both, in points, as `meanCI` or `meanCIFromSums` gives it. Where one dimension is harder than the other for all, take
 * the population's mean difference off each mean first
 * @param rule what to flag by
 * @returns one of each, in the order given
 * @throws RangeError when the rate is not between 0 and 1
 * @see Student 1908, Biometrika 6:1; Benjamini & Hochberg 1995, J R Stat Soc B 57:289
 */
export function oneSidedProfile(
  differences: readonly Pick<MeanInterval, 'n' | 'mean' | 'se'>[],
  { rate, leastGap, leastCount } = RULE,
): OneSided[] {
  const pValues = differences.map(({ n, mean, se }) => {
    if (n < leastCount || mean === null || se === null || isConstant(se, mean)) return null
    return twoSidedT(mean / se, n - 1)
  })
  const { adjusted, isRejected } = benjaminiHochberg(pValues, rate)
  return differences.map(({ mean }, place) => ({
    p: pValues[place] ?? null,
    adjusted: adjusted[place] ?? null,
    isFlagged: isRejected[place] === true && mean !== null && Math.abs(mean) >= leastGap,
  }))
}
