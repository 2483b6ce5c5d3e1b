import { z } from 'zod'
import { definitionDraft, definitionVersion } from './definition.ts'
import { meaning } from './definitionVersions.ts'
import { endpoint } from './endpoint.ts'
import { channel, dimension, id, idParams, instant } from './shapes.ts'

const problem = z.object({ dimension: dimension.nullable(), criterionId: z.string().nullable(), message: z.string() })

const versionName = z.object({ versionId: id, number: z.number().int() })

const draftEntry = z.object({
  id,
  /** Goes up with each save; send the one you saw. */
  version: z.number().int(),
  name: z.string(),
  /** What it was begun from; null when it was a template or an import. */
  base: versionName.nullable(),
  /** The version it would replace now; null before the first. */
  current: versionName.nullable(),
  /** False when another version was published since the draft was begun: compare before publishing. */
  isBaseCurrent: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: z.object({ id, name: z.string() }).nullable(),
})
export type DefinitionDraftEntry = z.infer<typeof draftEntry>

export const draft = draftEntry.extend({
  content: definitionDraft,
  checks: z.object({
    /** What keeps it from being published. */
    problems: z.array(problem),
    /** What may be published once somebody confirms it, by code. */
    concerns: z.array(problem.extend({ code: z.string() })),
    /** Why it cannot go on with the same meaning without confirming `sameMeaning`; empty when only words changed. */
    scoreChanges: z.array(z.string()),
    /** What a review will take on the channel that asks most, in milliseconds; `measuredOn` null = only assumed. */
    reviewTime: z
      .object({ channel, criteria: z.number().int(), ms: z.number(), measuredOn: z.number().int().nullable() })
      .nullable(),
  }),
})
export type DefinitionDraft = z.infer<typeof draft>

export const listDefinitionDrafts = endpoint({
  id: 'listDefinitionDrafts',
  summary: 'Definitions being written, the last saved first',
  method: 'get',
  path: '/api/definition/drafts',
  response: z.array(draftEntry),
  rule: 'editDefinition',
})

export const startDefinitionDraft = endpoint({
  id: 'startDefinitionDraft',
  summary: 'Begin a draft from the published version, another version, a template, or a definition of your own',
  method: 'post',
  path: '/api/definition/drafts',
  body: z.object({
    from: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('published') }),
      z.object({ kind: z.literal('version'), versionId: id }),
      z.object({ kind: z.literal('template'), templateId: id }),
      z.object({ kind: z.literal('content'), content: definitionDraft }),
    ]),
  }),
  response: draft,
  errors: ['not_found', 'conflict'],
  rule: 'editDefinition',
})

export const getDefinitionDraft = endpoint({
  id: 'getDefinitionDraft',
  summary: 'One draft, with what keeps it from being published',
  method: 'get',
  path: '/api/definition/drafts/:id',
  params: idParams,
  response: draft,
  errors: ['not_found'],
  rule: 'editDefinition',
})

export const saveDefinitionDraft = endpoint({
  id: 'saveDefinitionDraft',
  summary: 'Save a draft; somebody else’s newer one is not overwritten, but given back',
  method: 'put',
  path: '/api/definition/drafts/:id',
  params: idParams,
  body: z.object({ version: z.number().int(), content: definitionDraft }),
  response: draft,
  errors: ['not_found', 'stale', 'conflict'],
  rule: 'editDefinition',
})

export const discardDefinitionDraft = endpoint({
  id: 'discardDefinitionDraft',
  summary: 'Throw a draft away',
  method: 'delete',
  path: '/api/definition/drafts/:id',
  params: idParams,
  errors: ['not_found'],
  rule: 'editDefinition',
})

export const publishDefinitionDraft = endpoint({
  id: 'publishDefinitionDraft',
  summary: 'Publish a draft as the next version; the one before is retired',
  method: 'post',
  path: '/api/definition/drafts/:id/publish',
  params: idParams,
  body: z.object({
    version: z.number().int(),
    /** Id of the version you know to be published now; null when there is none. */
    replaces: id.nullable(),
    /** `same`: scores stay comparable and go on as one series. `new`: a new series; nothing is pooled across. */
    meaning,
    note: z.string().trim().max(1000).default(''),
    /** Codes of the concerns that somebody confirmed; `sameMeaning` for one meaning with changed scores. */
    confirmed: z.array(z.string().max(200)).max(1000).default([]),
  }),
  response: definitionVersion,
  errors: ['not_found', 'stale', 'conflict', 'incomplete'],
  rule: 'editDefinition',
})

const remark = z.object({ row: z.number().int().nullable(), message: z.string() })

export const readScorecard = endpoint({
  id: 'readScorecard',
  summary:
    'Read a scorecard of another tool (see docs/scorecards.md), or a definition that was exported; stores nothing',
  method: 'post',
  path: '/api/definition/scorecards',
  body: z.object({ format: z.enum(['csv', 'json']), text: z.string() }),
  response: z.object({
    content: definitionDraft,
    /** One for each criterion of `content`. `suggestion` null: the file named the dimension. */
    rows: z.array(
      z.object({
        row: z.number().int(),
        criterionId: z.string(),
        suggestion: z.object({ dimension: dimension.nullable(), because: z.array(z.string()) }).nullable(),
      }),
    ),
    problems: z.array(remark),
    notes: z.array(remark),
  }),
  rule: 'editDefinition',
})
