import { z } from 'zod'
import type { PickCondition } from '#domain/sampling/pickRule.ts'
import { SIGNALS } from '#domain/transcript/signals.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant } from './shapes.ts'

const condition: z.ZodType<PickCondition> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('csat'), atMost: z.number().min(0), of: z.number().positive() }),
  z.object({ kind: z.literal('tag'), tag: z.string().trim().min(1, 'Write a tag.').max(80) }),
  z.object({ kind: z.literal('signal'), signal: z.enum(SIGNALS), atLeast: z.number().min(0) }),
  z.object({ kind: z.literal('repeat'), atLeast: z.number().int().min(1) }),
])
export const conditions = z.array(condition).min(1, 'Give at least one condition.').max(10)

const content = z.object({
  name: z.string().trim().min(1, 'Name the rule.').max(120),
  conditions,
  isActive: z.boolean(),
})

const pickRule = content.extend({
  id,
  createdAt: instant,
  /** In the queue by it now, and reviewed. */
  open: z.number().int(),
  done: z.number().int(),
  version: z.number().int(),
})
export type PickRule = z.infer<typeof pickRule>

export const pickInteractions = endpoint({
  id: 'pickInteractions',
  summary: 'Put interactions in the queue by hand, with a reason; they feed coaching and never a mean',
  method: 'post',
  path: '/api/picks',
  body: z.object({
    interactionIds: z.array(id).min(1, 'Choose at least one interaction.').max(200),
    reason: z.string().trim().min(1, 'Say why it is picked.').max(500),
    reviewerId: id.nullable().default(null),
  }),
  /** Those that were in the queue already are left as they are; `conflict` when all of them were. */
  response: z.object({ picked: z.number().int(), queued: z.number().int() }),
  errors: ['not_found', 'conflict', 'invalid'],
  rule: 'planSampling',
})

export const listPickRules = endpoint({
  id: 'listPickRules',
  summary: 'Rules that put interactions in the queue, by name',
  method: 'get',
  path: '/api/pick-rules',
  response: z.array(pickRule),
  rule: 'seePickRules',
})

export const createPickRule = endpoint({
  id: 'createPickRule',
  summary: 'Add a rule; it is asked at the end of each import',
  method: 'post',
  path: '/api/pick-rules',
  body: content,
  response: pickRule,
  errors: ['invalid'],
  rule: 'leadQuality',
})

export const changePickRule = endpoint({
  id: 'changePickRule',
  summary: 'Change a rule, or switch it off; what it picked stays',
  method: 'put',
  path: '/api/pick-rules/:id',
  params: idParams,
  body: content.extend({ version: z.number().int() }),
  response: pickRule,
  errors: ['not_found', 'stale'],
  rule: 'leadQuality',
})

export const previewPickRule = endpoint({
  id: 'previewPickRule',
  summary: 'What a rule would have picked in the last 30 days; nothing is stored',
  method: 'post',
  path: '/api/pick-rules/preview',
  body: z.object({ conditions }),
  response: z.object({
    /** All of those days. */
    interactions: z.number().int(),
    /** That meet every condition. */
    met: z.number().int(),
    /** Of those: neither reviewed nor picked yet, so that the rule would pick them now. */
    fresh: z.number().int(),
  }),
  errors: ['invalid'],
  rule: 'leadQuality',
})
export type RulePreview = z.infer<typeof previewPickRule.response>

export const runPickRules = endpoint({
  id: 'runPickRules',
  summary: 'Ask all rules of the last 30 days, soon',
  method: 'post',
  path: '/api/pick-rules/run',
  rule: 'leadQuality',
})
