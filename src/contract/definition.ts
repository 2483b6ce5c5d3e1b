import { z } from 'zod'
import type { Definition } from '#domain/definition/definition.ts'
import { endpoint } from './endpoint.ts'
import { byDimension, channel, dimension, id, instant, rating } from './shapes.ts'

const criterion = z.object({
  id,
  dimension,
  label: z.string().min(1).max(80),
  question: z.string().max(400),
  scale: z.enum(['ordinal', 'passFail']),
  weight: z.number().min(0).max(1000),
  isCritical: z.boolean(),
  channels: z.array(channel).min(1),
  allowsNotApplicable: z.boolean(),
  condition: z.object({ criterionId: id, ratings: z.array(rating).min(1) }).nullable(),
  rootCauses: z.array(z.object({ id, label: z.string().min(1).max(120) })),
  requires: z
    .object({ atOrBelow: z.literal([1, 2, 3, 4, 5, 'fail']), note: z.boolean(), evidence: z.boolean() })
    .nullable(),
  anchors: z.array(z.object({ rating, text: z.string().min(1).max(600), example: z.string().max(600).nullable() })),
})

export const definition: z.ZodType<Definition> = z.object({
  name: z.string().min(1).max(120),
  statement: z.string().min(1).max(1000),
  terms: z.array(z.object({ term: z.string().min(1), meaning: z.string().min(1) })),
  dimensions: byDimension(
    z.object({
      label: z.string().min(1).max(60),
      statement: z.string().max(400),
      weight: z.number().min(0).max(1000),
      target: z.number().min(0).max(100),
    }),
  ),
  criteria: z.array(criterion).min(1).max(300),
})

export const definitionVersion = z.object({
  id,
  number: z.number().int(),
  seriesId: id,
  status: z.enum(['draft', 'published', 'retired']),
  publishedAt: instant.nullable(),
  content: definition,
})
export type DefinitionVersion = z.infer<typeof definitionVersion>

export const getDefinition = endpoint({
  id: 'getDefinition',
  summary: 'The published definition everybody scores against',
  method: 'get',
  path: '/api/definition',
  response: definitionVersion,
  errors: ['not_found'],
  rule: 'signedIn',
})

export const listTemplates = endpoint({
  id: 'listTemplates',
  summary: 'Definitions to start from',
  method: 'get',
  path: '/api/definition/templates',
  response: z.array(z.object({ id, name: z.string(), summary: z.string(), definition })),
  rule: 'public',
})

export const publishTemplate = endpoint({
  id: 'publishTemplate',
  summary: 'Publish a template as the first definition version',
  method: 'post',
  path: '/api/definition/from-template',
  body: z.object({ templateId: id }),
  response: definitionVersion,
  errors: ['not_found', 'conflict'],
  rule: 'administer',
})
