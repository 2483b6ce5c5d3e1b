import { z } from 'zod'
import type { DefinitionDifference } from '#domain/definition/compare/difference.ts'
import { definitionDraft, definitionVersion } from './definition.ts'
import { endpoint } from './endpoint.ts'
import { byDimension, id, idParams, instant } from './shapes.ts'

export const meaning = z.enum(['same', 'new'])

const versionEntry = z.object({
  id,
  number: z.number().int(),
  seriesId: id,
  status: z.enum(['published', 'retired']),
  meaning,
  /** What whoever published it said of it. */
  note: z.string(),
  name: z.string(),
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  /** Reviews that were scored with it, drafts not counted. */
  reviews: z.number().int(),
})
export type VersionEntry = z.infer<typeof versionEntry>

export const listDefinitionVersions = endpoint({
  id: 'listDefinitionVersions',
  summary: 'Every version that was ever published, the newest first',
  method: 'get',
  path: '/api/definition/versions',
  response: z.array(versionEntry),
  rule: 'signedIn',
})

export const getDefinitionVersion = endpoint({
  id: 'getDefinitionVersion',
  summary: 'One version, published or retired',
  method: 'get',
  path: '/api/definition/versions/:id',
  params: idParams,
  response: definitionVersion,
  errors: ['not_found'],
  rule: 'signedIn',
})

export const exportDefinition = endpoint({
  id: 'exportDefinition',
  summary: 'One version as a file, JSON or Markdown',
  method: 'get',
  path: '/api/definition/versions/:id/export',
  params: idParams,
  query: z.object({ format: z.enum(['json', 'markdown']).default('json') }),
  kind: 'file',
  errors: ['not_found'],
  rule: 'signedIn',
})

const fieldChange = z.discriminatedUnion('kind', [
  z.object({
    field: z.string(),
    kind: z.literal('words'),
    words: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  }),
  z.object({ field: z.string(), kind: z.literal('value'), before: z.unknown(), after: z.unknown() }),
])
const change = {
  key: z.string(),
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  isMoved: z.boolean(),
  changes: z.array(fieldChange),
}
const item = <T extends z.ZodType>(whole: T) => z.object({ ...change, item: whole.nullable() })
const { terms, criteria } = definitionDraft.shape
const { anchors, rootCauses } = criteria.element.shape

const difference: z.ZodType<DefinitionDifference> = z.object({
  isSame: z.boolean(),
  whole: z.array(fieldChange),
  terms: z.array(item(terms.element)),
  dimensions: byDimension(z.array(fieldChange)),
  criteria: z.array(
    item(criteria.element).extend({
      anchors: z.array(item(anchors.element)),
      rootCauses: z.array(item(rootCauses.element)),
    }),
  ),
})

const side = z.object({
  id,
  /** Null for a draft. */
  number: z.number().int().nullable(),
  content: definitionDraft,
})

export const compareDefinitionVersions = endpoint({
  id: 'compareDefinitionVersions',
  summary: 'What is not the same in two versions (or drafts, for who may edit), words marked',
  method: 'get',
  path: '/api/definition/compare',
  query: z.object({ from: id, to: id }),
  response: z.object({
    from: side,
    to: side,
    difference,
    /** Why scores of the two are not the same measure, as sentences; empty when only words changed. */
    scoreChanges: z.array(z.string()),
  }),
  errors: ['not_found'],
  rule: 'signedIn',
})
