import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { checkPosteriors, type Posterior } from './posterior.ts'

/**
 * The rank of each agent to be expected, 1 for the best: 1 and the chances of all others to be better.
 * @param agents whose posteriors do not depend on each other. Time grows with the square of their number
 * @returns from 1 to their number; equal posteriors share a rank
 * @throws RangeError when a mean is not finite or a spread not above 0
 * @see Laird & Louis 1989, J Educ Stat 14:29
 */
export function expectedRanks(agents: readonly Posterior[]): number[] {
  checkPosteriors(agents)
  const ranks = agents.map(() => 1)
  for (const [at, one] of agents.entries()) {
    for (let before = 0; before < at; before++) {
      const other = agents[before] ?? one
      const isBetter = normalCdf((other.mean - one.mean) / Math.sqrt(one.sd ** 2 + other.sd ** 2), 0, 1)
      ranks[at] = (ranks[at] ?? 1) + isBetter
      ranks[before] = (ranks[before] ?? 1) + 1 - isBetter
    }
  }
  return ranks
}
