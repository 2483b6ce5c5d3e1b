// One line per method of the reference files: how its input reaches the domain, and how the result is named there.
import { z } from 'zod'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { scoreInteraction } from '#domain/scoring/scoreInteraction.ts'
import { clopperPearson } from '#domain/statistics/clopperPearson.ts'
import type { Interval } from '#domain/statistics/interval.ts'
import { jeffreys } from '#domain/statistics/jeffreys.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { newcombeDifference } from '#domain/statistics/newcombeDifference.ts'
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts'

export type OracleMethod = (input: unknown) => unknown

export const ORACLE_METHODS = new Map<string, OracleMethod>([
  ['interactionScore', adapt(interactionInput(), (i) => scoreInteraction(i.criteria, i.dimensionWeights, i.eps))],
  ['meanCI', adapt(sampleInput(), meanShape)],
  ['proportionCI', adapt(z.union([proportionInput(), differenceInput()]), proportionShape)],
])

function adapt<Input>(schema: z.ZodType<Input>, run: (input: Input) => unknown): OracleMethod {
  return (input) => run(schema.parse(input))
}

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

function bounds(interval: Interval | null): [number | null, number | null] {
  return [interval?.low ?? null, interval?.high ?? null]
}
