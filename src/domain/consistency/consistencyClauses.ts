import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { byDimension } from '#domain/definition/byDimension.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts'
import { CONSISTENCY_RULE } from './consistencyRule.ts'

/** How many of n interactions reach the benchmark. */
interface Reached {
  n: number
  reached: number
}

export interface ConsistencyFacts {
  overall: Reached
  dimensions: Record<Dimension, Reached>
  /** What the model makes of the agent, in points; null without one. */
  model: { n: number; adjusted: number; se: number } | null
  /** The bar of the balanced score, in points. */
  benchmark: number
  /** Low-side signals of the control chart in the window; null while there are no limits. */
  lowSignals: number | null
  critical: { n: number; failed: number }
}

/** `open`: there is too little to tell either way. */
export type ClauseState = 'holds' | 'fails' | 'open'

export interface SharePart extends Reached {
  state: ClauseState
  /** Lower limit of the share that reaches the benchmark; null under the minimum n. */
  assured: number | null
}

/** The five clauses, each with the numbers it rests on. */
export interface ConsistencyClauses {
  overall: SharePart
  dimensions: { state: ClauseState; parts: Record<Dimension, SharePart> }
  model: { state: ClauseState; chance: number | null }
  signals: { state: ClauseState; count: number | null }
  critical: { state: ClauseState; n: number; failed: number; upper: number | null }
}

/**
 * Whether an agent is consistently above the benchmark: clause by clause, so that it can be said which one fails.
 * @returns states and numbers; `open` where even the best outcome of so few interactions could not hold
 * @see Wilson 1927, JASA 22:209
 */
export function consistencyClauses(facts: ConsistencyFacts): ConsistencyClauses {
  const parts = byDimension((dimension) => sharePart(facts.dimensions[dimension], CONSISTENCY_RULE.dimensionShare))
  return {
    overall: sharePart(facts.overall, CONSISTENCY_RULE.overallShare),
    dimensions: { state: together(DIMENSIONS.map((dimension) => parts[dimension].state)), parts },
    model: modelClause(facts),
    signals: { state: stateOf(facts.lowSignals === null ? null : facts.lowSignals === 0), count: facts.lowSignals },
    critical: criticalClause(facts.critical),
  }
}

/** All clauses together: one that fails decides. */
export function consistencyVerdict(clauses: ConsistencyClauses): ClauseState {
  const { overall, dimensions, model, signals, critical } = clauses
  return together([overall, dimensions, model, signals, critical].map(({ state }) => state))
}

function together(states: readonly ClauseState[]): ClauseState {
  if (states.includes('fails')) return 'fails'
  return states.includes('open') ? 'open' : 'holds'
}

const stateOf = (isTrue: boolean | null): ClauseState => (isTrue === null ? 'open' : isTrue ? 'holds' : 'fails')

function sharePart({ n, reached }: Reached, required: number): SharePart {
  if (n < CONSISTENCY_RULE.leastCount) return { n, reached, state: 'open', assured: null }
  const assured = wilsonInterval(reached, n)?.low ?? null
  const best = wilsonInterval(n, n)?.low ?? 0
  return { n, reached, state: best < required ? 'open' : stateOf(assured !== null && assured >= required), assured }
}

function modelClause({ model, benchmark }: ConsistencyFacts): ConsistencyClauses['model'] {
  if (model === null || model.n < CONSISTENCY_RULE.leastCount) return { state: 'open', chance: null }
  const chance = 1 - normalCdf(benchmark, model.adjusted, model.se)
  return { state: stateOf(chance >= CONSISTENCY_RULE.chance), chance }
}

function criticalClause({ n, failed }: ConsistencyFacts['critical']): ConsistencyClauses['critical'] {
  if (n < CONSISTENCY_RULE.leastCount) return { state: 'open', n, failed, upper: null }
  const upper = wilsonInterval(failed, n)?.high ?? null
  return { state: stateOf(failed === 0 || (upper ?? 1) <= CONSISTENCY_RULE.criticalRate), n, failed, upper }
}
