import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension, dimension, id, idParams, rateWithInterval, rating, week } from './shapes.ts'

const sides = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value })
const byScored = <T extends z.ZodType>(value: T) => byDimension(value).extend({ overall: value })

const preview = z.object({
  /** Reviews of record scored again, of the series that goes on now. */
  n: z.number().int(),
  /** Criterion ids: rated in the past, without a rating (counted like N/A), no longer asked. */
  criteria: z.object({ known: z.array(id), unknown: z.array(z.string()), retired: z.array(id) }),
  /** Reviews in each tenth of the scale. */
  distribution: byScored(
    z.array(z.object({ from: z.number().int(), before: z.number().int(), after: z.number().int() })),
  ),
  means: byScored(sides(z.number().nullable())),
  completeService: sides(rateWithInterval),
  criticalFailure: sides(rateWithInterval),
  agents: z.number().int(),
  /** How many agent means of a dimension would leave the interval they have now. */
  movedCount: z.number().int(),
  /** Those among them that one may see by name, the largest move first, at most 100. */
  moved: z.array(
    z.object({
      agentId: id,
      name: z.string(),
      dimension,
      n: z.number().int(),
      before: z.number(),
      low: z.number(),
      high: z.number(),
      after: z.number(),
    }),
  ),
})
export type DefinitionPreviewAnswer = z.infer<typeof preview>

export const previewDefinitionDraft = endpoint({
  id: 'previewDefinitionDraft',
  summary: 'Score past reviews again with a draft as it is saved, and tell what would change',
  method: 'post',
  path: '/api/definition/drafts/:id/preview',
  params: idParams,
  body: z.object({ fromWeek: week.optional(), toWeek: week.optional() }),
  response: preview,
  errors: ['not_found'],
  rule: 'editDefinition',
})

const correlation = z.object({
  n: z.number().int(),
  r: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const criterionHealth = z.object({
  criterionId: id,
  n: z.number().int(),
  /** Of the reviews that answered it. */
  notApplicable: rateWithInterval,
  ratings: z.array(z.object({ rating, n: z.number().int() })),
  /** With the rest of its dimension. */
  discrimination: correlation,
  others: z.array(z.object({ dimension, correlation })),
  /** Null while disputes are not recorded. */
  disputes: z.number().int().nullable(),
  reasons: z.array(
    z.object({
      code: z.enum(['reversed', 'elsewhere', 'manyNotApplicable', 'oneRating', 'weak', 'unused']),
      message: z.string(),
    }),
  ),
})

const health = z.object({
  n: z.number().int(),
  /** Those that need rework most come first. */
  criteria: z.array(criterionHealth),
  /** Between dimension scores of the same review: near 1, one impression is given three names. */
  halo: z.array(z.object({ dimensions: z.tuple([dimension, dimension]), correlation })),
})
export type CriterionHealthAnswer = z.infer<typeof health>

export const getCriterionHealth = endpoint({
  id: 'getCriterionHealth',
  summary: 'How each criterion of the published definition does its work in reviews, and which need rework, and why',
  method: 'get',
  path: '/api/definition/health',
  query: z.object({ fromWeek: week.optional(), toWeek: week.optional() }),
  response: health,
  errors: ['not_found'],
  rule: 'seeCriterionHealth',
})
