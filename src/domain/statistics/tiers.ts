import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { checkPosteriors, type Posterior } from './posterior.ts'

/**
 * Groups of agents who cannot be told apart from the first of their group: what to show instead of places.
 * @param agents whose posteriors do not depend on each other
 * @param confidence chance, 0–1, to be worse than the first of a tier from which on a new tier begins
 * @returns for each agent, in the order given, its tier, 1 for the best; none for nobody
 * @throws RangeError when a mean is not finite, a spread not above 0, or the confidence not between ½ and 1
 * @see Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385
 * @example tiers([{ mean: 70, sd: 2 }, { mean: 90, sd: 2 }, { mean: 89, sd: 2 }]) // [2, 1, 1]
 */
export function tiers(agents: readonly Posterior[], confidence = 0.95): number[] {
  checkPosteriors(agents)
  if (!(confidence > 0.5 && confidence < 1)) throw new RangeError(`A confidence of ${confidence} tells nobody apart.`)
  const order = agents.map((agent, at) => ({ ...agent, at })).toSorted((one, other) => other.mean - one.mean)
  const numbers = agents.map(() => 1)
  let first = order[0]
  let tier = 1
  for (const agent of order) {
    first ??= agent
    const isWorse = normalCdf((first.mean - agent.mean) / Math.sqrt(first.sd ** 2 + agent.sd ** 2), 0, 1)
    if (isWorse >= confidence) {
      tier += 1
      first = agent
    }
    numbers[agent.at] = tier
  }
  return numbers
}
