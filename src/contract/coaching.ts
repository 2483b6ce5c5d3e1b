import { z } from 'zod'
import type { CoachingReason } from '#domain/coaching/coachingReason.ts'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { reviewRow } from './reviews.ts'
import { byDimension, day, dimension, id, idParams, instant, meanWithInterval } from './shapes.ts'

const count = z.number().int()

export const oneSidedReason = z.object({
  kind: z.literal('oneSided'),
  stronger: dimension,
  weaker: dimension,
  n: count,
  gap: z.number(),
  low: z.number(),
  high: z.number(),
  usual: z.number(),
})

const reason: z.ZodType<CoachingReason> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('below'),
    level: z.enum(['coach', 'watch']),
    dimension,
    n: count,
    adjusted: z.number(),
    target: z.number(),
    chance: z.number(),
  }),
  oneSidedReason,
  z.object({
    kind: z.literal('falling'),
    dimension,
    n: count,
    slope: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('critical'),
    n: count,
    failed: count,
    low: z.number(),
    high: z.number(),
    usual: z.number(),
  }),
])

/** One dimension of an agent in the window. */
const standing = z.object({
  /** Plain mean of the interactions of record. */
  raw: meanWithInterval,
  /** What the model makes of it, allowing for who reviewed; null without a model, or with too few reviews to show. */
  adjusted: z.object({ n: count, mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** 0–1; null below the minimum n, or without a model. */
  chanceBelow: z.number().nullable(),
  trend: z.object({
    n: count,
    direction: z.enum(['falling', 'rising', 'flat', 'unclear']),
    /** Points in 30 days, with the interval. */
    slope: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
})
export type CoachingStanding = z.infer<typeof standing>

const setAsideState = z.object({
  kind: z.enum(['snoozed', 'dismissed']),
  until: day.nullable(),
  reason: z.string(),
  by: z.string(),
  at: instant,
})

const need = z.object({
  agent: z.object({ id, name: z.string(), team: team.nullable() }),
  level: z.enum(['coach', 'watch']),
  reasons: z.array(reason),
  /** The dimension to talk about first; null when only critical checks failed. */
  main: dimension.nullable(),
  dimensions: byDimension(standing),
  /** null unless it is set aside now. */
  setAside: setAsideState.nullable(),
  /** Counts every change of what was set aside; send it back to change it. */
  version: count,
})
export type CoachingNeed = z.infer<typeof need>

const coachingPage = z.object({
  /** Local days, the first and last looked at. */
  from: day,
  to: day,
  /** When the model was fitted; null while there is none, so that nobody is held against the target. */
  model: z.object({ fittedAt: instant, isCrossed: z.boolean() }).nullable(),
  targets: byDimension(z.number()),
  /** Agents looked at. */
  agents: count,
  needs: z.array(need),
  /** Of the reasons to coach that are not set aside: how many there are, and how many of them will be false. */
  flags: z.object({ count, expectedFalse: z.number() }),
  /** Too few reviews to say anything. */
  tooFew: z.array(z.object({ id, name: z.string(), n: count })),
  teams: z.array(team),
})
export type CoachingPage = z.infer<typeof coachingPage>

export const getCoaching = endpoint({
  id: 'getCoaching',
  summary:
    'Which agents of the caller’s teams need coaching now, in what and why; nothing before a definition is published',
  method: 'get',
  path: '/api/coaching',
  query: z.object({ teamId: id.optional() }),
  response: coachingPage.nullable(),
  rule: 'seeAggregates',
})

const evidence = z.object({
  /** The lowest interactions of record in the dimension, or of those that failed a critical check. */
  lowest: z.array(reviewRow.extend({ moments: z.array(z.object({ criterion: z.string(), label: z.string() })) })),
  /** Criteria that cost most against all agents: points of their dimension. */
  criteria: z.array(
    z.object({
      criterionId: id,
      label: z.string(),
      dimension,
      n: count,
      mean: z.number(),
      usual: z.number(),
      cost: z.number(),
    }),
  ),
})
export type CoachingEvidence = z.infer<typeof evidence>

export const getCoachingEvidence = endpoint({
  id: 'getCoachingEvidence',
  summary: 'What stands behind a coaching need: the lowest interactions and the criteria that cost most',
  method: 'get',
  path: '/api/coaching/:id',
  params: idParams,
  query: z.object({ about: z.enum(['friendliness', 'responsiveness', 'outcome', 'critical']) }),
  response: evidence,
  errors: ['not_found'],
  rule: 'seeAggregates',
})

const settled = z.object({ version: count })

export const setNeedAside = endpoint({
  id: 'setNeedAside',
  summary: 'Snooze a coaching need until a day, or dismiss it with a reason; something new brings the agent back',
  method: 'put',
  path: '/api/coaching/:id/set-aside',
  params: idParams,
  body: z.object({
    version: count,
    kind: z.enum(['snoozed', 'dismissed']),
    until: day.nullable().default(null),
    reason: z.string().trim().max(1000).default(''),
    /** What was said of the agent when it was set aside. */
    keys: z.array(z.string().min(1).max(64)).min(1).max(20),
  }),
  response: settled,
  errors: ['not_found', 'stale', 'invalid'],
  rule: 'seeAggregates',
})

export const bringNeedBack = endpoint({
  id: 'bringNeedBack',
  summary: 'End what was set aside',
  method: 'delete',
  path: '/api/coaching/:id/set-aside',
  params: idParams,
  body: z.object({ version: count }),
  response: settled,
  errors: ['not_found', 'stale'],
  rule: 'seeAggregates',
})

const change = z.object({ change: z.number(), low: z.number().nullable(), high: z.number().nullable() })
const side = z.object({ n: count, mean: z.number().nullable() })

/** What changed in one dimension; the changes are null while a side has too few reviews. */
const effect = z.object({
  before: side,
  after: side,
  raw: change.nullable(),
  adjusted: change.extend({ expected: z.number() }).nullable(),
})
export type CoachingEffectShape = z.infer<typeof effect>

const conversation = z.object({
  id,
  agent: z.object({ id, name: z.string() }),
  day,
  note: z.string(),
  by: z.string(),
  /** Whether one noted it oneself, and so may take it away. */
  isOwn: z.boolean(),
  effects: byDimension(effect),
})
export type CoachingConversation = z.infer<typeof conversation>

export const listConversations = endpoint({
  id: 'listConversations',
  summary: 'Coaching conversations of the last half-year with the caller’s agents, and how scores changed since',
  method: 'get',
  path: '/api/coaching-conversations',
  query: z.object({ teamId: id.optional() }),
  response: z.object({
    agents: z.array(z.object({ id, name: z.string() })),
    conversations: z.array(conversation),
  }),
  rule: 'seeAggregates',
})

export const noteConversation = endpoint({
  id: 'noteConversation',
  summary: 'Note that one talked with an agent on a day; the same again changes nothing',
  method: 'post',
  path: '/api/coaching-conversations',
  body: z.object({ agentId: id, day, note: z.string().trim().max(2000).default('') }),
  response: z.object({ id }),
  errors: ['not_found', 'invalid'],
  rule: 'seeAggregates',
})

export const dropConversation = endpoint({
  id: 'dropConversation',
  summary: 'Take away a conversation one noted by mistake',
  method: 'delete',
  path: '/api/coaching-conversations/:id',
  params: idParams,
  errors: ['not_found'],
  rule: 'seeAggregates',
})
