import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { review } from './reviews.ts'
import { interactionSummary } from './interactions.ts'
import { cappedCount, channel, id, idParams, instant, listInQuery } from './shapes.ts'

const who = z.object({ id, name: z.string() })

export const QUEUE_VIEWS = ['mine', 'free', 'team', 'all'] as const
export const WHY_PICKED = ['random', 'targeted', 'second'] as const
export const LENGTHS = ['short', 'medium', 'long'] as const

const queueItem = interactionSummary.extend({
  /** The caller's own draft on it, if any. */
  draftId: id.nullable(),
  why: z.enum(WHY_PICKED),
  /** Why it was picked by hand or by a rule. */
  reason: z.string().nullable(),
  /** null: nothing was drawn; taking it puts it down. */
  assignment: z
    .object({
      id,
      version: z.number().int(),
      plan: who.nullable(),
      dueAt: instant.nullable(),
      isOverdue: z.boolean(),
      /** Whose work it is; null: anybody's. */
      reviewer: who.nullable(),
      /** Who is at it now. */
      holder: who.nullable(),
      claimedUntil: instant.nullable(),
    })
    .nullable(),
  /** The caller may open it: it is theirs, or free. */
  canTake: z.boolean(),
  canReplace: z.boolean(),
  canReassign: z.boolean(),
})
export type QueueItem = z.infer<typeof queueItem>

const queueQuery = z.object({
  /** `mine`: assigned to or begun by me; `free`: anybody's; `team`: of the teams I manage; `all`: whatever I may know of. */
  view: z.enum(QUEUE_VIEWS).default('all'),
  channel: listInQuery(channel),
  teamId: id.optional(),
  planId: id.optional(),
  why: listInQuery(z.enum(WHY_PICKED)),
  overdue: z.stringbool().optional(),
  /** Under 5 minutes, 5 to 15, longer. */
  length: z.enum(LENGTHS).optional(),
  /** A language, or a tag of the interaction. */
  skill: z.string().max(80).optional(),
  search: z.string().max(200).optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export type QueueQuery = z.output<typeof queueQuery>

export const listQueue = endpoint({
  id: 'listQueue',
  summary: 'What is to be reviewed: own drafts first, then by due day, then the newest',
  method: 'get',
  path: '/api/queue',
  query: queueQuery,
  response: z.object({
    items: z.array(queueItem),
    next: z.string().nullable(),
    total: cappedCount,
    overdue: cappedCount,
    /** The views open to the caller, with what each holds before any filter. */
    views: z.partialRecord(z.enum(QUEUE_VIEWS), cappedCount),
    /** The server's now: a client's clock may be days wrong. */
    at: instant,
    /** What the filters may choose from. */
    plans: z.array(who),
    teams: z.array(who),
    /** No plan was drawn: the queue offers everything that nobody reviewed. */
    isOpen: z.boolean(),
  }),
  errors: ['not_allowed'],
  rule: 'seeQueue',
})

export const takeNext = endpoint({
  id: 'takeNext',
  summary: 'Take the next item of the queue and open the draft on it; null when nothing waits for the caller',
  method: 'post',
  path: '/api/queue/next',
  response: z.object({ review: review.nullable() }),
  errors: ['conflict'],
  rule: 'score',
})

const reviewer = who.extend({
  skills: z.array(z.string()),
  /** How many items are theirs and not finished. */
  waiting: z.number().int(),
})
export type Reviewer = z.infer<typeof reviewer>

export const listReviewers = endpoint({
  id: 'listReviewers',
  summary: 'Who can be given work, and how much each has',
  method: 'get',
  path: '/api/queue/reviewers',
  response: z.object({ reviewers: z.array(reviewer) }),
  rule: 'manageQueue',
})

export const splitQueue = endpoint({
  id: 'splitQueue',
  summary: 'Share what is nobody’s yet evenly over some reviewers, by language and skill',
  method: 'post',
  path: '/api/queue/split',
  body: z.object({
    reviewerIds: z.array(id).min(1, 'Choose at least one reviewer.').max(500),
    /** Of one plan only. */
    planId: id.optional(),
  }),
  /** `left`: what none of them may or can review, and what is beyond the 5,000 shared at once. */
  response: z.object({ given: z.array(who.extend({ count: z.number().int() })), left: z.number().int() }),
  errors: ['invalid'],
  rule: 'manageQueue',
})

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
