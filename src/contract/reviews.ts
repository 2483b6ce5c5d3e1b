import { z } from 'zod'
import { RATINGS } from '#domain/definition/definition.ts'
import type { Answer, Answers, Evidence } from '#domain/scoring/answer.ts'
import { definitionVersion } from './definition.ts'
import { endpoint } from './endpoint.ts'
import { interactionSummary } from './interactions.ts'
import { byDimension, channel, id, idParams, instant, listInQuery, rating, selection, week } from './shapes.ts'

const label = z.string().max(80)
const offset = z.number().int().min(0)
export const evidence: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moment'), ms: offset, label }),
  z.object({ kind: z.literal('span'), startMs: offset, endMs: offset, label }),
  z.object({ kind: z.literal('turn'), turn: offset, start: offset, end: offset, label }),
])

export const answer: z.ZodType<Answer> = z.object({
  rating: rating.nullable(),
  rootCauses: z.array(id).max(50),
  note: z.string().max(4000),
  evidence: z.array(evidence).max(50),
})
export const answers: z.ZodType<Answers> = z.record(id, answer)

/** Where in the recording turns are heard, in ms by the number of the turn: set by hand where the transcript has no times. */
export const pins = z.record(z.string().regex(/^\d{1,7}$/), offset)
export type Pins = z.infer<typeof pins>

const REVIEW_STATUS = ['draft', 'submitted', 'published', 'acknowledged', 'disputed', 'decided', 'withdrawn'] as const

/** Unrounded points as computed by the server from the answers. */
const reviewScore = z.object({
  dimensions: byDimension(z.number().nullable()),
  coverage: byDimension(z.number().nullable()),
  weightedMean: z.number().nullable(),
  balanced: z.number().nullable(),
  minimum: z.number().nullable(),
  gap: z.number().nullable(),
  complete: z.boolean(),
  criticalFailed: z.boolean(),
  overall: z.number().nullable(),
  isCompleteService: z.boolean().nullable(),
})

export const review = z.object({
  id,
  interactionId: id,
  channel,
  reviewer: z.object({ id, name: z.string() }),
  status: z.enum(REVIEW_STATUS),
  selection,
  /** Counts every accepted change; send it back to change the review. */
  version: z.number().int(),
  /** The item of the queue it stands on; null for one begun by hand. */
  assignment: z
    .object({
      id,
      purpose: z.enum(['first', 'second']),
      /** Why it was picked by hand or by a rule. */
      reason: z.string().nullable(),
      isBlind: z.boolean(),
      dueAt: instant.nullable(),
      /** Of a draft: until when nobody else can take it; null once nobody holds it. */
      claimedUntil: instant.nullable(),
      /** Of a draft: somebody else has it now, so that this one can only be read. */
      isLost: z.boolean(),
    })
    .nullable(),
  /** The calibration session it is rated in; it never counts for the agent. */
  calibrationId: id.optional(),
  answers,
  /** To the agent. */
  comment: z.string(),
  pins: pins.optional(),
  activeMs: z.number().int(),
  submittedAt: instant.nullable(),
  publishAt: instant.nullable(),
  /** The author may take a submission back until then. */
  undoUntil: instant.nullable(),
  /** null while a draft. */
  score: reviewScore.nullable(),
  definition: definitionVersion,
})
export type Review = z.infer<typeof review>

const content = {
  version: z.number().int(),
  answers,
  comment: z.string().max(8000),
  activeMs: z.number().int().min(0),
  /** Left as they are when absent. */
  pins: pins.optional(),
}

export const startReview = endpoint({
  id: 'startReview',
  summary: 'Begin, or go on with, the own draft on an interaction',
  method: 'post',
  path: '/api/reviews',
  body: z.object({
    interactionId: id,
    /** `queue`: taken as the queue offered it; `chosen`: picked by hand, so it feeds coaching and never a mean. */
    from: z.enum(['queue', 'chosen']),
    /** Which item of the queue, when the interaction is in it twice. */
    assignmentId: id.optional(),
  }),
  response: review,
  errors: ['not_found', 'not_allowed', 'conflict', 'claim_lost'],
  rule: 'score',
})

export const getReview = endpoint({
  id: 'getReview',
  summary: 'One review with the definition version it was scored against',
  method: 'get',
  path: '/api/reviews/:id',
  params: idParams,
  response: review,
  errors: ['not_found'],
  rule: 'seeReview',
})

export const saveDraft = endpoint({
  id: 'saveDraft',
  summary: 'Save a draft; 409 carries the stored one when it changed meanwhile',
  method: 'put',
  path: '/api/reviews/:id/draft',
  params: idParams,
  body: z.object(content),
  response: review,
  errors: ['not_found', 'stale', 'conflict', 'claim_lost'],
  rule: 'score',
})

export const submitReview = endpoint({
  id: 'submitReview',
  summary: 'Submit a review; it counts at once and can be taken back for ten seconds',
  method: 'post',
  path: '/api/reviews/:id/submission',
  params: idParams,
  body: z.object(content),
  response: review,
  errors: ['not_found', 'stale', 'conflict', 'claim_lost', 'incomplete'],
  rule: 'score',
})

export const undoSubmission = endpoint({
  id: 'undoSubmission',
  summary: 'Take a submission back to draft within ten seconds',
  method: 'delete',
  path: '/api/reviews/:id/submission',
  params: idParams,
  response: review,
  errors: ['not_found', 'conflict'],
  rule: 'score',
})

export const correctReview = endpoint({
  id: 'correctReview',
  summary: 'Replace a submitted review by a new version, with a reason; the old one stays in the history',
  method: 'post',
  path: '/api/reviews/:id/corrections',
  params: idParams,
  body: z.object({ ...content, reason: z.string().trim().min(1, 'Say why it is corrected.').max(1000) }),
  response: review,
  errors: ['not_found', 'stale', 'conflict', 'incomplete'],
  rule: 'score',
})

export const withdrawReview = endpoint({
  id: 'withdrawReview',
  summary: 'Withdraw a review with a reason; it no longer counts',
  method: 'post',
  path: '/api/reviews/:id/withdrawal',
  params: idParams,
  body: z.object({ version: z.number().int(), reason: z.string().trim().min(1, 'Say why it is withdrawn.').max(1000) }),
  response: review,
  errors: ['not_found', 'stale', 'conflict'],
  rule: 'manageReviews',
})

/** A submitted review as a row of a list. */
export const reviewRow = z.object({
  id,
  interaction: interactionSummary,
  reviewer: z.string(),
  status: z.enum(REVIEW_STATUS),
  selection,
  submittedAt: instant,
  /** The review of record of its interaction: the one that counts for the agent. */
  isOfRecord: z.boolean(),
  dimensions: byDimension(z.number().nullable()),
  balanced: z.number().nullable(),
  criticalFailed: z.boolean(),
  isCompleteService: z.boolean().nullable(),
  evidence: z.number().int(),
})
export type ReviewRow = z.infer<typeof reviewRow>

/** The filters every number can be opened with: the same names as in the address of a page. */
const reviewFilter = z.object({
  agentId: id.optional(),
  teamId: id.optional(),
  channel: listInQuery(channel),
  fromWeek: week.optional(),
  toWeek: week.optional(),
  queue: z.string().min(1).max(200).optional(),
  reviewerId: id.optional(),
  seriesId: id.optional(),
  versionId: id.optional(),
  selection: selection.optional(),
  /** Those of record alone: one for each interaction. */
  ofRecord: z.stringbool().optional(),
  /** With an answer to this criterion. */
  criterionId: id.optional(),
  /** Rated so: that criterion, or any where none is named. */
  rating: z.preprocess((value) => RATINGS.find((each) => String(each) === value) ?? value, rating.optional()),
})

export const listReviews = endpoint({
  id: 'listReviews',
  summary: 'The reviews behind a mark, newest interaction first, as far as the caller may see them',
  method: 'get',
  path: '/api/reviews',
  query: reviewFilter.extend({
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ items: z.array(reviewRow), next: z.string().nullable(), total: z.number().int() }),
  rule: 'signedIn',
})
