import { normalRandom } from '../sampling/normalRandom.ts'
import { checkConfidence, type Interval } from './interval.ts'
import { checkPosteriors, type Posterior } from './posterior.ts'

/**
 * Between which ranks each agent lies, 1 for the best: as often as the posteriors are drawn from, all are ranked anew.
 * @param agents whose posteriors do not depend on each other
 * @param below gives a random whole number from 0 to below its bound; its seed belongs with the result
 * @param confidence chance, 0–1, of the true rank to lie between
 * @param draws at least 200; 2,000 know the bounds of hundreds of agents to a rank or two
 * @returns whole ranks from 1 to the number of agents, for each; none for nobody
 * @throws RangeError when a mean is not finite, a spread not above 0, or another number out of its range
 * @see Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385
 */
export function rankIntervals(
  agents: readonly Posterior[],
  below: (bound: number) => number,
  confidence = 0.95,
  draws = 2_000,
): Interval[] {
  checkConfidence(confidence)
  checkPosteriors(agents)
  if (!Number.isSafeInteger(draws) || draws < 200) throw new RangeError(`${draws} draws tell no interval.`)
  const ranks = drawRanks(agents, normalRandom(below), draws)
  const outside = Math.floor(((1 - confidence) / 2) * draws)
  return agents.map((_, at) => {
    const drawn = ranks.subarray(at * draws, (at + 1) * draws).toSorted()
    return { low: drawn[outside] ?? 1, high: drawn[draws - 1 - outside] ?? agents.length }
  })
}

/** All ranks of the first agent, then all of the second, and so on. */
function drawRanks(agents: readonly Posterior[], normal: () => number, draws: number): Uint32Array {
  const ranks = new Uint32Array(agents.length * draws)
  const scores = new Float64Array(agents.length)
  for (let draw = 0; draw < draws; draw++) {
    for (const [at, { mean, sd }] of agents.entries()) scores[at] = mean + sd * normal()
    const sorted = scores.toSorted()
    for (const [at, score] of scores.entries()) ranks[at * draws + draw] = agents.length - placeIn(sorted, score)
  }
  return ranks
}

/** How many of the sorted values lie below. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? value) < value) low = middle + 1
    else high = middle
  }
  return low
}
