import { z } from 'zod'
import {
  ALLOCATIONS,
  DEFAULT_CROSS_TEAM_SHARE,
  DEFAULT_DOUBLE_SHARE,
  type PlanSpec,
  STRATA,
} from '#domain/sampling/planSpec.ts'
import { endpoint } from './endpoint.ts'
import { channel, day, id, idParams, instant } from './shapes.ts'

const share = z.number().min(0).max(1)
const ids = z.array(id).max(500).default([])

export const planSpec: z.ZodType<PlanSpec, unknown> = z
  .object({
    population: z.object({
      teamIds: ids,
      agentIds: ids,
      channels: z.array(channel).default([]),
      queues: z.array(z.string().max(200)).max(100).default([]),
      fromDay: day,
      toDay: day,
    }),
    quota: z.number().int().min(1, 'Pick at least one of each agent.').max(500, 'At most 500 of each agent.'),
    strata: z.enum(STRATA).default('channelWeek'),
    allocation: z.enum(ALLOCATIONS).default('proportional'),
    exclude: z.object({
      shorterThanMs: z.number().int().min(0).nullable().default(null),
      fewerTurns: z.number().int().min(0).nullable().default(null),
      reviewed: z.boolean().default(true),
      onLeave: z.boolean().default(true),
    }),
    doubleShare: share.default(DEFAULT_DOUBLE_SHARE),
    crossTeamShare: share.default(DEFAULT_CROSS_TEAM_SHARE),
    reviewerIds: ids,
    isBlind: z.boolean().nullable().default(null),
    seed: z.string().trim().min(1, 'Write any seed.').max(80),
  })
  .refine(({ population: { fromDay, toDay } }) => fromDay <= toDay, {
    path: ['population', 'toDay'],
    message: 'The last day lies before the first.',
  })

/** What a draw comes to. */
export const planSummary = z.object({
  /** That can be drawn from. */
  interactions: z.number().int(),
  agents: z.number().int(),
  picked: z.number().int(),
  /** Of the picks: those a second reviewer scores too. */
  twice: z.number().int(),
  /** Of the picks: those that go to a reviewer of other teams. */
  crossTeam: z.number().int(),
  reviewers: z.number().int(),
  /** Picks that no reviewer of the plan may or can take: they are anybody's. */
  unassigned: z.number().int(),
  strata: z.number().int(),
  /** Agents with fewer than the quota, fewest first. */
  shortfalls: z.array(z.object({ agentId: id, name: z.string(), has: z.number().int() })),
  leftOut: z.object({
    tooShort: z.number().int(),
    reviewed: z.number().int(),
    /** In the queue already. */
    queued: z.number().int(),
    /** Agents on leave. */
    onLeave: z.number().int(),
  }),
})
export type PlanSummary = z.infer<typeof planSummary>

/** What the sample can show: in points, at 95 %. A change is one between two such periods of one agent. */
const precision = z.object({
  /** Standard deviation of an agent's scores, of the last 180 days; null when too few are known. */
  spread: z.number().nullable(),
  medianActiveMs: z.number().nullable(),
  /** Reviews of each agent and period to see a change of `points`; null without a spread. */
  neededForChange: z.number().int().nullable(),
  /** The smallest change the quota lets one see; null without a spread or with a quota under 2. */
  quotaShows: z.number().nullable(),
  /** Hours that the picks will take, second scorings included; null without a median. */
  hoursNeeded: z.number().nullable(),
  /** In the hours given: reviews of each agent, and the smallest change they let one see. */
  inHours: z.object({ perAgent: z.number().int(), shows: z.number().nullable() }).nullable(),
})
export type Precision = z.infer<typeof precision>

const PLAN_STATUS = ['draft', 'drawing', 'drawn', 'closed'] as const

const planCounts = z.object({
  planned: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  /** Taken out of the plan by somebody, with a reason; of a person: by them. */
  replaced: z.number().int(),
})

const samplingPlan = z.object({
  id,
  name: z.string(),
  status: z.enum(PLAN_STATUS),
  spec: planSpec,
  dueAt: instant.nullable(),
  createdAt: instant,
  createdBy: z.string().nullable(),
  drawnAt: instant.nullable(),
  summary: planSummary.nullable(),
  counts: planCounts,
  version: z.number().int(),
})
export type SamplingPlan = z.infer<typeof samplingPlan>

const progress = planCounts.extend({
  /** null: anybody's. */
  id: id.nullable(),
  name: z.string(),
  medianActiveMs: z.number().nullable(),
})
export type Progress = z.infer<typeof progress>

/** The mean of all an agent's interactions of the frame, not only of those drawn; in points. */
const estimate = z.object({
  agentId: id,
  n: z.number().int(),
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const replacement = z.object({
  id,
  agent: z.string(),
  /** Who replaced it. */
  by: z.string().nullable(),
  reason: z.string(),
})

const planDetail = samplingPlan.extend({
  byReviewer: z.array(progress),
  byAgent: z.array(progress),
  byChannel: z.array(progress),
  /** By the start day of the week they were in. */
  byWeek: z.array(progress),
  medianActiveMs: z.number().nullable(),
  /** The latest 200. */
  replacements: z.array(replacement),
  /** Of balanced scores, for a plan with unequal chances alone. */
  estimates: z.array(estimate),
})
export type PlanDetail = z.infer<typeof planDetail>

const named = z.object({ id, name: z.string() })

export const getSamplingOptions = endpoint({
  id: 'getSamplingOptions',
  summary: 'What a plan can be made of: teams, agents, queues and reviewers, as far as the caller may plan for them',
  method: 'get',
  path: '/api/sampling-options',
  response: z.object({
    teams: z.array(named),
    agents: z.array(named.extend({ teamId: id.nullable() })),
    queues: z.array(z.string()),
    reviewers: z.array(named),
    isBlindByDefault: z.boolean(),
  }),
  rule: 'planSampling',
})

export const previewPlan = endpoint({
  id: 'previewPlan',
  summary: 'What a plan would draw, and what that would show; nothing is stored',
  method: 'post',
  path: '/api/sampling-plans/preview',
  body: z.object({
    spec: planSpec,
    /** A change of so many points should be seen. */
    points: z.number().positive().max(100).default(5),
    /** Of all reviewers together, for this plan. */
    hours: z.number().positive().max(100_000).nullable().default(null),
  }),
  response: planSummary.extend({ precision }),
  errors: ['not_allowed', 'invalid'],
  rule: 'planSampling',
})
export type PlanPreview = z.infer<typeof previewPlan.response>

const content = z.object({
  name: z.string().trim().min(1, 'Name the plan.').max(120),
  spec: planSpec,
  /** Last day to review what is drawn. */
  dueDay: day.nullable().default(null),
})

export const createPlan = endpoint({
  id: 'createPlan',
  summary: 'Keep a sampling plan as a draft',
  method: 'post',
  path: '/api/sampling-plans',
  body: content,
  response: samplingPlan,
  errors: ['not_allowed', 'invalid'],
  rule: 'planSampling',
})

export const changePlan = endpoint({
  id: 'changePlan',
  summary: 'Change a plan that is not drawn yet',
  method: 'put',
  path: '/api/sampling-plans/:id',
  params: idParams,
  body: content.extend({ version: z.number().int() }),
  response: samplingPlan,
  /** `stale` carries the plan as it is now. */
  errors: ['not_found', 'not_allowed', 'conflict', 'stale', 'invalid'],
  rule: 'planSampling',
})

export const drawPlan = endpoint({
  id: 'drawPlan',
  summary: 'Draw a plan: its picks join the queue, its frame is kept; drawn once, again answers the same',
  method: 'post',
  path: '/api/sampling-plans/:id/draw',
  params: idParams,
  response: samplingPlan,
  errors: ['not_found', 'conflict'],
  rule: 'planSampling',
})

export const closePlan = endpoint({
  id: 'closePlan',
  summary: 'End a plan: what nobody has begun leaves the queue, what is done counts',
  method: 'post',
  path: '/api/sampling-plans/:id/close',
  params: idParams,
  response: samplingPlan,
  errors: ['not_found'],
  rule: 'planSampling',
})

export const listPlans = endpoint({
  id: 'listPlans',
  summary: 'Sampling plans, newest first',
  method: 'get',
  path: '/api/sampling-plans',
  response: z.array(samplingPlan),
  rule: 'planSampling',
})

export const getPlan = endpoint({
  id: 'getPlan',
  summary: 'A plan with what is done of it, by reviewer and by agent',
  method: 'get',
  path: '/api/sampling-plans/:id',
  params: idParams,
  response: planDetail,
  errors: ['not_found'],
  rule: 'planSampling',
})
