import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant } from './shapes.ts'

const who = z.object({ id, name: z.string() })

/** One interaction that somebody is to review. */
const assignment = z.object({
  id,
  interactionId: id,
  status: z.enum(['open', 'claimed', 'done', 'replaced', 'cancelled']),
  /** Whose work it is; null: anybody's. */
  reviewer: who.nullable(),
  /** Who is at it, until `claimedUntil`. */
  claimedBy: who.nullable(),
  claimedUntil: instant.nullable(),
  dueAt: instant.nullable(),
  version: z.number().int(),
})
export type Assignment = z.infer<typeof assignment>

export const giveBackAssignment = endpoint({
  id: 'giveBackAssignment',
  summary: 'Give an item of the queue back, so that others may take it; the draft stays',
  method: 'delete',
  path: '/api/assignments/:id/claim',
  params: idParams,
  response: assignment,
  errors: ['not_found', 'stale', 'claim_lost'],
  rule: 'score',
})

export const replaceAssignment = endpoint({
  id: 'replaceAssignment',
  summary: 'Take an item out of the queue with a reason; another interaction of its stratum comes in its place',
  method: 'post',
  path: '/api/assignments/:id/replacement',
  params: idParams,
  body: z.object({
    reason: z.string().trim().min(1, 'Say why it is replaced.').max(500),
    version: z.number().int(),
  }),
  /** `replacement` is null when there is no other interaction, and for what was picked by hand. */
  response: z.object({ replaced: assignment, replacement: assignment.nullable() }),
  errors: ['not_found', 'stale', 'conflict'],
  rule: 'seeQueue',
})

export const reassign = endpoint({
  id: 'reassign',
  summary: 'Say whose work an item of the queue is; null makes it anybody’s',
  method: 'put',
  path: '/api/assignments/:id/reviewer',
  params: idParams,
  body: z.object({ reviewerId: id.nullable(), version: z.number().int() }),
  response: assignment,
  errors: ['not_found', 'stale', 'conflict'],
  rule: 'manageQueue',
})
