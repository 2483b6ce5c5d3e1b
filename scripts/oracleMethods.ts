// One line per method of the reference files: how its input reaches the domain, and how the result is named there.
import { z } from 'zod'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { scoreInteraction } from '#domain/scoring/scoreInteraction.ts'
import { allocateByNeyman, allocateProportionally } from '#domain/sampling/allocate.ts'
import { clopperPearson } from '#domain/statistics/clopperPearson.ts'
import { jeffreys } from '#domain/statistics/jeffreys.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { newcombeDifference } from '#domain/statistics/newcombeDifference.ts'
import { sampleSizeMean } from '#domain/statistics/sampleSizeMean.ts'
import { sampleSizeProportion } from '#domain/statistics/sampleSizeProportion.ts'
import { stratifiedEstimate } from '#domain/statistics/stratifiedEstimate.ts'
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts'
import { adapt, type OracleMethod } from './oracleMethods/adapt.ts'
import { bounds } from './oracleMethods/bounds.ts'
import { EFFECT_METHODS } from './oracleMethods/effects.ts'
import { AGREEMENT_METHODS } from './oracleMethods/agreement.ts'
import { MODEL_METHODS } from './oracleMethods/models.ts'
import { SERIES_METHODS } from './oracleMethods/series.ts'
import { TREND_METHODS } from './oracleMethods/trends.ts'

export const ORACLE_METHODS = new Map<string, OracleMethod>([
  ['interactionScore', adapt(interactionInput(), (i) => scoreInteraction(i.criteria, i.dimensionWeights, i.eps))],
  ['meanCI', adapt(sampleInput(), meanShape)],
  ['proportionCI', adapt(z.union([proportionInput(), differenceInput()]), proportionShape)],
  ['stratifiedSampling', adapt(z.union([strataInput(), allocationInput()]), stratifiedShape)],
  ['sampleSizeMean', adapt(sampleSizeInput(), sampleSizeShape)],
  ...MODEL_METHODS,
  ...AGREEMENT_METHODS,
  ...SERIES_METHODS,
  ...TREND_METHODS,
  ...EFFECT_METHODS,
])

function interactionInput() {
  const criterion = z.object({
    dimension: z.enum(DIMENSIONS),
    type: z.enum(['ordinal', 'passfail']),
    value: z.number().nullable(),
    weight: z.number(),
    critical: z.boolean().default(false),
  })
  return z.object({
    criteria: z.array(criterion),
    dimensionWeights: z.record(z.enum(DIMENSIONS), z.number()),
    eps: z.number().optional(),
  })
}

function sampleInput() {
  return z.object({ x: z.array(z.number().nullable()), conf: z.number().optional() })
}

function meanShape({ x, conf }: z.infer<ReturnType<typeof sampleInput>>) {
  const { n, mean, sd, se, low, high, isDegenerate } = meanCI(x, conf)
  return { n, mean, sd, se, ci: [low, high], degenerate: isDegenerate }
}

function proportionInput() {
  return z.object({ x: z.number(), n: z.number(), conf: z.number().optional() })
}

function differenceInput() {
  return z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number(), conf: z.number().optional() })
}

type ProportionInput = z.infer<ReturnType<typeof proportionInput>> | z.infer<ReturnType<typeof differenceInput>>

function proportionShape(input: ProportionInput) {
  if ('x1' in input) {
    const result = newcombeDifference(input.x1, input.n1, input.x2, input.n2, input.conf)
    return { diff: result?.difference ?? null, newcombe: bounds(result), published: bounds(result) }
  }
  const { x, n, conf } = input
  return {
    p: n > 0 ? x / n : null,
    wilson: bounds(wilsonInterval(x, n, conf)),
    clopperPearson: bounds(clopperPearson(x, n, conf)),
    jeffreys: bounds(jeffreys(x, n, conf)),
  }
}

function strataInput() {
  return z.object({ strata: z.array(z.object({ N: z.number(), y: z.array(z.number()) })), conf: z.number().optional() })
}

function allocationInput() {
  return z.object({ N: z.array(z.number()), S: z.array(z.number()), n: z.number() })
}

function stratifiedShape(input: z.infer<ReturnType<typeof strataInput>> | z.infer<ReturnType<typeof allocationInput>>) {
  if ('N' in input) {
    const { N: sizes, S: spreads, n } = input
    return { proportional: allocateProportionally(sizes, n), neyman: allocateByNeyman(sizes, spreads, n) }
  }
  const strata = input.strata.map(({ N: size, y: values }) => ({ size, values }))
  const { low, high, ...estimate } = stratifiedEstimate(strata, input.conf)
  return { ...estimate, ci95: [low, high] }
}

function sampleSizeInput() {
  const common = { d: z.number(), conf: z.number().optional() }
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('mean'), sd: z.number(), ...common }),
    z.object({ kind: z.literal('proportion'), p: z.number(), ...common }),
  ])
}

/** `nFinite60`: out of 60 interactions. */
function sampleSizeShape(input: z.infer<ReturnType<typeof sampleSizeInput>>) {
  if (input.kind === 'proportion') return { n: sampleSizeProportion(input.p, input.d, input.conf) }
  const { sd, d, conf } = input
  return { n: sampleSizeMean(sd, d, Infinity, conf), nFinite60: sampleSizeMean(sd, d, 60, conf) }
}
