import type { AgentFacts, ScoreSpread } from '#contract/agentFacts.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { sampleSizeMean } from '#domain/statistics/sampleSizeMean.ts'
import { spearmanCI } from '#domain/statistics/spearmanCI.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { MIN_INTERVAL, rateOf } from '#server/queries/overviewCells.ts'
import { type AgentFilter, agentScope, selectScores } from './agentScope.ts'

/** How closely, in points, a mean should be known. */
const WANTED = 5
/** Under so many pairs no relation is shown. */
const MIN_RELATION = 30

/** What stands beside one agent's means; that the caller may see them is asked before. */
export async function findAgentFacts(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: AgentFilter,
): Promise<AgentFacts> {
  const rows = await selectScores(db, await agentScope(db, caller, now, filter))
    .innerJoin('interaction', 'interaction.id', 'score.interaction_id')
    .leftJoin('interaction_signal', 'interaction_signal.interaction_id', 'score.interaction_id')
    .select(DIMENSIONS.map((dimension) => `score.${dimension}` as const))
    .select(['score.balanced', 'interaction.csat_score', 'interaction.csat_max', 'interaction_signal.repeat_contacts'])
    .where('score.series_id', '=', filter.seriesId)
    // What was drawn with unequal chances stands on its plan alone.
    .where('score.weight', '=', 1)
    .execute()
  const told = rows.filter(({ repeat_contacts }) => repeat_contacts !== null)
  return {
    spread: byDimension((dimension) => spreadOf(rows.map((row) => row[dimension]))),
    csat: csatOf(rows),
    repeats: rateOf(told.filter(({ repeat_contacts }) => (repeat_contacts ?? 0) > 0).length, told.length),
  }
}

/** @param scores in hundredths */
function spreadOf(scores: readonly (number | null)[]): ScoreSpread {
  const points = scores.flatMap((score) => (score === null ? [] : [score / 100]))
  const { n, sd, low, high, isDegenerate } = meanCI(points)
  const bins = Array.from({ length: 10 }, (_, at) => points.filter((one) => binOf(one) === at).length)
  if (n < MIN_INTERVAL || isDegenerate || sd === null || low === null || high === null) {
    return { n, bins, halfWidth: null, more: null }
  }
  return { n, bins, halfWidth: (high - low) / 2, more: Math.max(0, sampleSizeMean(sd, WANTED) - n) }
}

const binOf = (points: number) => Math.min(9, Math.floor(points / 10))

interface Answered {
  balanced: number | null
  csat_score: number | null
  csat_max: number | null
}

function csatOf(rows: readonly Answered[]): AgentFacts['csat'] {
  const answered = rows.filter(({ csat_score }) => csat_score !== null)
  const scales = new Set(answered.map(({ csat_max }) => csat_max))
  const [only] = scales
  const scale = scales.size === 1 ? (only ?? null) : null
  const shares = answered.map(({ csat_score, csat_max }) => (csat_score ?? 0) / (csat_max || 1))
  const values = scale === null ? shares.map((share) => 100 * share) : answered.map(({ csat_score }) => csat_score)
  const { n, rho, interval } = spearmanCI(answered.map(({ balanced }, at) => [balanced, shares[at] ?? null]))
  const isTold = n >= MIN_RELATION && rho !== null
  return {
    answered: rateOf(answered.length, rows.length),
    mean: shownMean(values),
    scale,
    relation: {
      n,
      rho: isTold ? rho : null,
      low: isTold ? (interval?.low ?? null) : null,
      high: isTold ? (interval?.high ?? null) : null,
      minimum: MIN_RELATION,
    },
  }
}

function shownMean(values: readonly (number | null)[]): MeanWithInterval {
  const { n, mean, low, high, isDegenerate } = meanCI(values)
  const hasInterval = n >= MIN_INTERVAL && !isDegenerate
  return { n, mean, low: hasInterval ? low : null, high: hasInterval ? high : null, isDegenerate }
}
