import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { AdjustedAgent, Adjustment } from '#contract/comparison.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { tiers as tiersOf } from '#domain/statistics/tiers.ts'
import type { Compute } from '#server/compute.ts'
import type { Db } from '#server/db/dialect.ts'
import { seesWholeHistory } from '#server/policies/agents.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import type { ModelPart } from '#server/tasks/modelContent.ts'
import { teamByAgent } from '../currentTeams.ts'
import { findModelFits, type ModelFit } from '../modelFits.ts'

/** DATA.md: nothing is grouped or ranked under so many reviews, by a model neither. */
const MIN_COMPARED = 8
const Z95 = normalQuantile(0.975, 0, 1)

/** Agents of a stored fit whose whole history the caller may see: a fit knows no team. */
export async function findAdjustment(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: { part: ModelPart; seriesId: string; channel?: Channel | undefined },
): Promise<Adjustment> {
  const { part, seriesId, channel } = filter
  const fit = (await findModelFits(db, { seriesId, part, ...(channel ? { channel } : {}) })).get(part)
  const model = fit?.summary.model
  if (!fit || !model) return { fit: null, agents: [] }
  const teams = await teamByAgent(db, now)
  const seen = fit.agents.filter(({ id }) => seesWholeHistory(caller, id, teams.get(id)?.id ?? null))
  return {
    fit: {
      fromAt: fit.fromAt,
      toAt: fit.toAt,
      fittedAt: fit.fittedAt,
      dataVersion: fit.dataVersion,
      n: fit.n,
      kind: model.kind,
      isLinked: fit.summary.components.length <= 1,
      doAgentsDiffer: model.variances.agents > 0,
    },
    agents: withTiers(seen),
  }
}

function withTiers(agents: ModelFit['agents']): AdjustedAgent[] {
  const compared = agents.filter(({ n }) => n >= MIN_COMPARED)
  const tiers = tiersOf(compared.map(({ adjusted, se }) => ({ mean: adjusted, sd: se })))
  const tierOf = new Map(compared.map(({ id }, at) => [id, tiers[at] ?? null]))
  return agents.map(({ id, n, adjusted, se }) => ({
    id,
    n,
    adjusted,
    low: adjusted - Z95 * se,
    high: adjusted + Z95 * se,
    tier: tierOf.get(id) ?? null,
    rank: null,
  }))
}

/** The same with the rank of each who is in a tier, among those. */
export async function withRanks(adjustment: Adjustment, compute: Compute): Promise<Adjustment> {
  const compared = adjustment.agents.filter(({ tier }) => tier !== null)
  const posteriors = compared.map(({ adjusted, high }) => ({ mean: adjusted, sd: (high - adjusted) / Z95 }))
  const seed = adjustment.fit?.dataVersion ?? ''
  const ranks = await compute.run('rankAgents', { agents: posteriors, seed })
  const rankOf = new Map(compared.map(({ id }, at) => [id, ranks[at] ?? null]))
  return { ...adjustment, agents: adjustment.agents.map((agent) => ({ ...agent, rank: rankOf.get(agent.id) ?? null })) }
}
