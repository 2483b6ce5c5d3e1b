import type { CsatRelation, Relation } from '#contract/serviceFacts.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { clusteredSpearman } from '#domain/statistics/clusteredSpearman.ts'
import type { Interval } from '#domain/statistics/interval.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { spearmanCI } from '#domain/statistics/spearmanCI.ts'

interface CsatPairs {
  /** By agent: score and what the customer said, in any units. */
  agents: readonly (readonly (readonly [number | null, number | null])[])[]
  seed: string
}

type CsatRhos = Pick<CsatRelation, 'betweenInteractions' | 'betweenAgents' | 'minimum'>

/** Under so many pairs nothing is shown. */
const MINIMUM = 30
/** Under so many answers an agent's mean says too little to stand for the agent. */
const MIN_ANSWERS = 5
/** From twenty thousand pairs on they are drawn less often: the interval is narrow anyway. */
const MOST_PAIRS_DRAWN = 40_000_000

/** Both correlations; with many thousands of answers seconds of work. */
export function relateCsat({ agents, seed }: CsatPairs): CsatRhos {
  const n = agents.reduce((sum, pairs) => sum + pairs.length, 0)
  const draws = Math.max(200, Math.min(2000, Math.floor(MOST_PAIRS_DRAWN / (n + 1))))
  const within = clusteredSpearman(agents, seededRandom(seed), 0.95, draws)
  const means = agents
    .filter((pairs) => pairs.length >= MIN_ANSWERS)
    .map((pairs) => [meanOf(pairs.map(([score]) => score)), meanOf(pairs.map(([, csat]) => csat))] as const)
  return {
    betweenInteractions: { ...shown(within), agents: within.clusters },
    betweenAgents: shown(spearmanCI(means)),
    minimum: MINIMUM,
  }
}

const meanOf = (values: readonly (number | null)[]) => sampleMoments(values).mean

function shown({ n, rho, interval }: { n: number; rho: number | null; interval: Interval | null }): Relation {
  if (n < MINIMUM || rho === null) return { n, rho: null, low: null, high: null }
  return { n, rho, low: interval?.low ?? null, high: interval?.high ?? null }
}
