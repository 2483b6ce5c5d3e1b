import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { answer } from './reviews.ts'
import { id, idParams, instant } from './shapes.ts'

/** What happened to a review since it was submitted; the numbers count its versions. */
const historyEntry = z.object({
  kind: z.enum(['submitted', 'published', 'corrected', 'withdrawn']),
  number: z.number().int(),
  at: instant,
  /** null: by itself, as publishing is. */
  person: z.object({ id, name: z.string() }).nullable(),
  reason: z.string().nullable(),
  /** Against the version before. */
  changes: z.array(z.object({ criterionId: id, before: answer, after: answer })),
  comment: z.object({ before: z.string(), after: z.string() }).nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const getReviewHistory = endpoint({
  id: 'getReviewHistory',
  summary: 'The versions of a review, oldest first: who, when, why and what changed; its agent sees those published',
  method: 'get',
  path: '/api/reviews/:id/history',
  params: idParams,
  response: z.object({
    entries: z.array(historyEntry),
    /** What the caller may do with the review as it stands. */
    mayCorrect: z.boolean(),
    mayWithdraw: z.boolean(),
  }),
  errors: ['not_found'],
  rule: 'seeReview',
})
