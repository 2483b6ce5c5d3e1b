import { checkConfidence, type Interval } from './interval.ts'
import { quantile } from './quantile.ts'
import { rankCorrelation } from './rankCorrelation.ts'
import { spearmanCI } from './spearmanCI.ts'

export interface ClusteredSpearman {
  /** Pairs in all. */
  n: number
  /** Agents with any pair. */
  clusters: number
  /** −1 to 1; null under four pairs, and when either side never varies. */
  rho: number | null
  /** null like rho, for a rho of exactly ±1, under eight agents, and when half the draws or more had no correlation. */
  interval: Interval | null
  /** Draws of agents without a correlation, which are left out. */
  undefinedDraws: number
}

/** Under so many, drawing them again says nothing. */
const LEAST_CLUSTERS = 8

/**
 * Spearman's rank correlation of interactions, where those of one agent are alike: its interval is found by drawing whole
 * agents again and again.
 * @param agents the pairs of each; one with a null on either side counts as not seen
 * @param below gives a random whole number from 0 to below its bound; its seed belongs with the result
 * @param confidence coverage in (0, 1)
 * @param draws of as many agents as there are, with replacement
 * @throws RangeError when a value is not finite or another number out of its range
 * @see Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 8 and 13
 */
export function clusteredSpearman(
  agents: readonly (readonly (readonly [number | null, number | null])[])[],
  below: (bound: number) => number,
  confidence = 0.95,
  draws = 2_000,
): ClusteredSpearman {
  checkConfidence(confidence)
  if (!Number.isSafeInteger(draws) || draws < 200) throw new RangeError(`${draws} draws tell no interval.`)
  const clusters = agents
    .map((pairs) => pairs.flatMap(([x, y]) => (x === null || y === null ? [] : [[x, y] as const])))
    .filter((pairs) => pairs.length > 0)
  const { n, rho } = spearmanCI(clusters.flat())
  const nothing = { n, clusters: clusters.length, rho, interval: null, undefinedDraws: 0 }
  if (rho === null || Math.abs(rho) === 1 || clusters.length < LEAST_CLUSTERS) return nothing
  const drawn = drawRhos(clusters, below, draws)
  const rhos = drawn.filter((one) => one !== null)
  const bound = (share: number) => quantile(rhos, share)
  const [low, high] = [bound((1 - confidence) / 2), bound((1 + confidence) / 2)]
  const isKnown = low !== null && high !== null && rhos.length > draws / 2
  return { ...nothing, interval: isKnown ? { low, high } : null, undefinedDraws: draws - rhos.length }
}

function drawRhos(
  clusters: readonly (readonly (readonly [number, number])[])[],
  below: (bound: number) => number,
  draws: number,
): (number | null)[] {
  const pairs = clusters.flatMap((own, cluster) => own.map(([x, y]) => ({ x, y, cluster })))
  const rhoOf = rankCorrelation(
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y),
  )
  const clusterOf = Uint32Array.from(pairs, ({ cluster }) => cluster)
  const counts = new Float64Array(pairs.length)
  return Array.from({ length: draws }, () => {
    const times = new Uint32Array(clusters.length)
    for (let left = clusters.length; left > 0; left--) {
      const cluster = below(clusters.length)
      times[cluster] = (times[cluster] ?? 0) + 1
    }
    for (let pair = 0; pair < counts.length; pair++) counts[pair] = times[clusterOf[pair] ?? 0] ?? 0
    return rhoOf(counts)
  })
}
