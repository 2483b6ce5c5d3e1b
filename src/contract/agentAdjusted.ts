import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension, channel, id, idParams, instant, listInQuery, meanWithInterval, week } from './shapes.ts'

/** Reviewers clearly stricter, or clearly more lenient, than the common level, and how many of these reviews are theirs. */
const leaning = z.object({ reviewers: z.number().int(), reviews: z.number().int() })

const adjustedPart = z.object({
  /** The plain mean of the same reviews. */
  raw: meanWithInterval,
  /** What the model makes of it, in points with its 95% interval; null: too little to model. */
  adjusted: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Mean severity of the reviewers, review by review: below 0 is strict. null: reviewers cannot be told apart. */
  severity: z.number().nullable(),
  reviewers: z.number().int(),
  strict: leaning,
  lenient: leaning,
})
export type AdjustedPart = z.infer<typeof adjustedPart>

const reviewerSeverity = z.object({
  id,
  name: z.string(),
  /** Reviews of this agent. */
  n: z.number().int(),
  /** Points above or below the common level, over the three dimensions together, with its 95% interval. */
  severity: z.number(),
  low: z.number(),
  high: z.number(),
})

const adjusted = z.object({
  /**
   * Why there is none. `filtered`: models know all channels or one, and the last 90 days alone; `partly`: the caller may
   * see a part of these reviews; `notYet`: nothing was fitted.
   */
  missing: z.enum(['filtered', 'partly', 'notYet']).nullable(),
  fit: z
    .object({
      fromAt: instant,
      toAt: instant,
      fittedAt: instant,
      /** Of the method and the scores. */
      version: z.string(),
      /** Groups of reviewers that share no agent; more than one: their severity cannot be told from their agents. */
      groups: z.number().int(),
      /** Reviews that would link them. */
      links: z.number().int(),
    })
    .nullable(),
  dimensions: byDimension(adjustedPart).nullable(),
  /** By name for those who lead quality alone; null for all others. */
  reviewers: z.array(reviewerSeverity).nullable(),
})
export type AgentAdjusted = z.infer<typeof adjusted>

export const getAgentAdjusted = endpoint({
  id: 'getAgentAdjusted',
  summary: 'One agent’s means of the last 90 days, raw and with who reviewed allowed for',
  method: 'get',
  path: '/api/agents/:id/adjusted',
  params: idParams,
  query: z.object({ fromWeek: week.optional(), toWeek: week.optional(), channel: listInQuery(channel) }),
  response: adjusted,
  errors: ['not_found'],
  rule: 'seeAgent',
})
