import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { checkPosteriors, type Posterior } from './posterior.ts'

/** Beyond so many standard deviations an agent's density is 0 for all purposes. */
const REACH = 9

/** Places and weights on −1 to 1 by which a smooth function is summed (Gauss & Legendre, five points). */
const NODES = [
  [-0.906179845938664, 0.23692688505618908],
  [-0.5384693101056831, 0.47862867049936647],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
] as const

/**
 * The chance of each agent to be the best of all.
 * @param agents whose posteriors do not depend on each other
 * @returns 0–1 for each, together 1; none for nobody
 * @throws RangeError when a mean is not finite or a spread not above 0
 * @example chancesOfBest([{ mean: 80, sd: 3 }, { mean: 80, sd: 3 }]) // [0.5, 0.5]
 */
export function chancesOfBest(agents: readonly Posterior[]): number[] {
  checkPosteriors(agents)
  if (agents.length < 2) return agents.map(() => 1)
  const chances = agents.map(() => 0)
  for (const { start, end } of panels(agents)) {
    const half = (end - start) / 2
    for (const [place, weight] of NODES) addAt(start + half * (1 + place), half * weight, agents, chances)
  }
  return chances
}

/** Adds to each chance that the agent stands at this score and all others below. */
function addAt(score: number, width: number, agents: readonly Posterior[], chances: number[]): void {
  const below = agents.map(({ mean, sd }) => normalCdf((score - mean) / sd, 0, 1))
  const allBelow = below.reduce((sum, chance) => sum + Math.log(chance), 0)
  if (allBelow === -Infinity) return
  for (const [at, { mean, sd }] of agents.entries()) {
    const density = Math.exp(-(((score - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI))
    chances[at] = (chances[at] ?? 0) + width * density * Math.exp(allBelow - Math.log(below[at] ?? 1))
  }
}

/** Stretches of the scale no wider than half the spread of any agent that may stand there. */
function panels(agents: readonly Posterior[]): { start: number; end: number }[] {
  const to = Math.max(...agents.map(({ mean, sd }) => mean + REACH * sd))
  // Below what the second best surely reaches, nobody is the best.
  const sure = agents.map(({ mean, sd }) => mean - REACH * sd).toSorted((one, other) => other - one)
  const all: { start: number; end: number }[] = []
  for (let start = sure[1] ?? to; start < to;) {
    const ahead = agents.filter(({ mean, sd }) => mean + REACH * sd > start)
    const ends = ahead.map(({ mean, sd }) => Math.max(mean - REACH * sd, start + sd / 2))
    const end = Math.min(to, ...ends)
    all.push({ start, end })
    start = end
  }
  return all
}
