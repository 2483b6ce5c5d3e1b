import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { chancesOfBest } from './chancesOfBest.ts'
import { expectedRanks } from './expectedRanks.ts'
import type { Posterior } from './posterior.ts'

export interface RankedAgent {
  /** Chance, 0–1, that the true score lies below the target. */
  chanceBelow: number
  /** Whether that chance is large enough to act on. */
  isBelow: boolean
  /** 1 for the best, seldom whole: of agents that cannot be told apart all have the middle. */
  expectedRank: number
  /** Chance to be the best of all. */
  chanceBest: number
}

/**
 * Where agents stand, as far as it can be known: never the order of raw means.
 * @param agents means and prediction errors of the adjusted model, shrunken already: nothing is to be corrected for their
 * number
 * @param target in points
 * @param leastChance from which on one is flagged, 0–1
 * @returns one of each, in the order given; the sum of (1 − chance) over the flagged is how many flags will be false
 * @throws RangeError when a mean or the target is not finite, a spread not above 0, or the chance out of its range
 * @see Laird & Louis 1989, J Educ Stat 14:29; Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385
 */
export function shrinkageRanking(agents: readonly Posterior[], target: number, leastChance = 0.9): RankedAgent[] {
  if (!Number.isFinite(target)) throw new RangeError(`A target of ${target} is no number.`)
  if (!(leastChance > 0 && leastChance <= 1)) throw new RangeError(`A chance of ${leastChance} is not possible.`)
  const [ranks, best] = [expectedRanks(agents), chancesOfBest(agents)]
  return agents.map(({ mean, sd }, at) => {
    const chanceBelow = normalCdf(target, mean, sd)
    return {
      chanceBelow,
      isBelow: chanceBelow >= leastChance,
      expectedRank: ranks[at] ?? 1,
      chanceBest: best[at] ?? 1,
    }
  })
}
