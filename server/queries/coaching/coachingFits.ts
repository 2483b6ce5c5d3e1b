import { byDimension } from '#domain/definition/byDimension.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { Population } from '#domain/statistics/beforeAfter.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Severity } from '#server/tasks/timedScores.ts'
import { findModelFits, type ModelFit } from '#server/queries/modelFits.ts'

/** What the models say, ready to be asked by agent and reviewer. */
export interface CoachingFits {
  agents: Record<Dimension, ReadonlyMap<string, ModelFit['agents'][number]>>
  severity: Severity
  /** What a change is measured in; null without a model. */
  population: Record<Dimension, Population | null>
  /** null: too little to model any dimension. */
  model: { fittedAt: number; isCrossed: boolean } | null
}

export async function coachingFits(db: Db, seriesId: string): Promise<CoachingFits> {
  const fits = await findModelFits(db, { seriesId })
  const models = DIMENSIONS.flatMap((dimension) => fits.get(dimension) ?? []).filter(({ summary }) => summary.model)
  return {
    agents: byDimension((dimension) => new Map(fits.get(dimension)?.agents.map((agent) => [agent.id, agent]))),
    severity: byDimension((dimension) =>
      Object.fromEntries((fits.get(dimension)?.reviewers ?? []).map(({ id, severity }) => [id, severity])),
    ),
    population: byDimension((dimension) => {
      const model = fits.get(dimension)?.summary.model
      if (!model) return null
      return { mean: model.mean, between: model.variances.agents, within: model.variances.rest }
    }),
    model:
      models.length === 0
        ? null
        : {
            fittedAt: Math.min(...models.map(({ fittedAt }) => fittedAt)),
            isCrossed: models.some(({ summary }) => summary.model?.kind === 'crossed'),
          },
  }
}
