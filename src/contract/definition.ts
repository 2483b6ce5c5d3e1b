import { z } from 'zod'
import type { Definition } from '#domain/definition/definition.ts'
import { LIMITS } from '#domain/definition/limits.ts'
import { endpoint } from './endpoint.ts'
import { byDimension, channel, dimension, id, instant, rating } from './shapes.ts'

const criterion = z.object({
  id,
  dimension,
  section: z.string().max(LIMITS.section).nullable().default(null),
  label: z.string().min(1).max(LIMITS.label),
  question: z.string().max(LIMITS.question),
  scale: z.enum(['ordinal', 'passFail']),
  weight: z.number().min(0).max(LIMITS.weight),
  isCritical: z.boolean(),
  channels: z.array(channel).min(1),
  allowsNotApplicable: z.boolean(),
  condition: z.object({ criterionId: id, ratings: z.array(rating).min(1) }).nullable(),
  rootCauses: z.array(z.object({ id, label: z.string().min(1).max(LIMITS.rootCause) })).max(LIMITS.rootCauses),
  requires: z
    .object({ atOrBelow: z.literal([1, 2, 3, 4, 5, 'fail']), note: z.boolean(), evidence: z.boolean() })
    .nullable(),
  anchors: z.array(
    z.object({
      rating,
      text: z.string().min(1).max(LIMITS.anchor),
      example: z.string().max(LIMITS.anchor).nullable(),
    }),
  ),
})

/** What may be published; `checkDefinition` says in words what keeps a definition from being this. */
export const definition: z.ZodType<Definition> = z.object({
  name: z.string().min(1).max(LIMITS.name),
  statement: z.string().min(1).max(LIMITS.statement),
  terms: z
    .array(z.object({ term: z.string().min(1).max(LIMITS.term), meaning: z.string().min(1).max(LIMITS.meaning) }))
    .max(LIMITS.terms),
  reviewMinutes: z.number().positive().max(LIMITS.reviewMinutes).nullable().default(null),
  dimensions: byDimension(
    z.object({
      label: z.string().min(1).max(LIMITS.dimensionLabel),
      statement: z.string().max(LIMITS.dimensionStatement),
      words: z.string().max(LIMITS.dimensionWords).default(''),
      weight: z.number().min(0).max(LIMITS.weight),
      target: z.number().min(0).max(100),
    }),
  ),
  criteria: z.array(criterion).min(1).max(LIMITS.criteria),
})

const words = z.string().max(20_000)
const number = z.number()

/** A definition as it is being written: incomplete, contradictory or too long is stored as it is. */
export const definitionDraft = z.object({
  name: words,
  statement: words,
  terms: z.array(z.object({ term: words, meaning: words })).max(500),
  reviewMinutes: number.nullable().default(null),
  dimensions: byDimension(
    z.object({ label: words, statement: words, words: words.default(''), weight: number, target: number }),
  ),
  criteria: z
    .array(
      criterion.extend({
        id: words,
        section: words.nullable().default(null),
        label: words,
        question: words,
        weight: number,
        channels: z.array(channel),
        condition: z.object({ criterionId: words, ratings: z.array(rating) }).nullable(),
        rootCauses: z.array(z.object({ id: words, label: words })).max(500),
        anchors: z.array(z.object({ rating, text: words, example: words.nullable() })).max(100),
      }),
    )
    .max(1000),
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
