import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, rating } from './shapes.ts'

const exemplar = z.object({
  id,
  criterionId: id,
  rating,
  /** What the agent whose moment it is said of everybody seeing it. */
  consent: z.enum(['asked', 'given', 'refused']),
  /** It is the caller's own moment: theirs to say whether everybody sees it. */
  isOwn: z.boolean(),
  /** The sound of this part, and of no other, can be played. */
  hasSound: z.boolean(),
  turns: z.array(z.object({ speaker: z.enum(['agent', 'customer', 'bot', 'system']), text: z.string() })),
})
export type Exemplar = z.infer<typeof exemplar>

export const listExemplars = endpoint({
  id: 'listExemplars',
  summary: 'Moments of real interactions that show what a rating means: those the caller may see',
  method: 'get',
  path: '/api/definition/exemplars',
  response: z.array(exemplar),
  rule: 'signedIn',
})

export const addExemplar = endpoint({
  id: 'addExemplar',
  summary: 'Link a moment that a review rests on to what its rating means; its agent is asked before everybody sees it',
  method: 'post',
  path: '/api/definition/exemplars',
  body: z.object({
    reviewId: id,
    criterionId: id,
    /** Which piece of evidence of the answer. */
    evidence: z.number().int().min(0).max(49),
  }),
  response: z.object({ id }),
  errors: ['not_found', 'conflict', 'invalid'],
  rule: 'editDefinition',
})

export const decideExemplar = endpoint({
  id: 'decideExemplar',
  summary: 'Say whether everybody may see an own moment; it can be said anew at any time',
  method: 'put',
  path: '/api/definition/exemplars/:id/consent',
  params: idParams,
  body: z.object({ isGiven: z.boolean() }),
  response: z.object({ id }),
  errors: ['not_found'],
  rule: 'signedIn',
})

export const removeExemplar = endpoint({
  id: 'removeExemplar',
  summary: 'Take an example off the definition',
  method: 'delete',
  path: '/api/definition/exemplars/:id',
  params: idParams,
  response: z.object({ id }),
  errors: ['not_found'],
  rule: 'editDefinition',
})

export const getExemplarSound = endpoint({
  id: 'getExemplarSound',
  summary: 'The sound of an example, cut out of its recording; each listen is audited',
  method: 'get',
  path: '/api/definition/exemplars/:id/sound',
  params: idParams,
  kind: 'file',
  errors: ['not_found'],
  rule: 'signedIn',
})
