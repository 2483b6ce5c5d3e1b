import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { serviceLine } from './serviceLine.ts'
import {
  byDimension,
  channel,
  dimension,
  id,
  instant,
  listInQuery,
  meanWithInterval,
  rateWithInterval,
  week,
} from './shapes.ts'

/** What is compared, by the names it has in the address of a page. */
const compared = z.object({
  fromWeek: week.optional(),
  toWeek: week.optional(),
  teamId: id.optional(),
  channel: listInQuery(channel),
  queue: z.string().min(1).max(200).optional(),
  reviewerId: id.optional(),
  /** Scores of different series are never pooled: without one, the series of the definition as it stands. */
  seriesId: id.optional(),
  /** One version alone; it says its series itself. */
  versionId: id.optional(),
})

const comparison = z.object({
  n: z.number().int(),
  /** Of the version that is asked for, else the newest of the series; null before the first definition. */
  targets: byDimension(z.number()).nullable(),
  rows: z.array(serviceLine),
})
export type Comparison = z.infer<typeof comparison>

export const getComparison = endpoint({
  id: 'getComparison',
  summary: 'Agents or teams beside each other in a period, within the caller’s teams',
  method: 'get',
  path: '/api/comparison',
  query: compared.extend({ by: z.enum(['agent', 'team']).default('agent') }),
  response: comparison,
  errors: ['not_found'],
  rule: 'seeAggregates',
})

const named = z.object({ id, name: z.string() })

export const getComparisonChoices = endpoint({
  id: 'getComparisonChoices',
  summary: 'What a comparison can be filtered by',
  method: 'get',
  path: '/api/comparison/choices',
  response: z.object({
    /** First and last week with anything in it, over all the caller may see, whatever the series. */
    weeks: z.object({ first: week, last: week }).nullable(),
    teams: z.array(team),
    queues: z.array(z.string()),
    reviewers: z.array(named),
  }),
  rule: 'seeAggregates',
})

const adjustedAgent = z.object({
  id,
  n: z.number().int(),
  /** What reviewers of average severity would have given, in points, and its 95% interval. */
  adjusted: z.number(),
  low: z.number(),
  high: z.number(),
  /** 1 for the best group of agents who can't be told apart; null under the minimum n. */
  tier: z.number().int().nullable(),
  /** Among the agents with a tier, when asked for. */
  rank: z.object({ expected: z.number(), low: z.number().int(), high: z.number().int() }).nullable(),
})
export type AdjustedAgent = z.infer<typeof adjustedAgent>

const adjustment = z.object({
  /** What was fitted and when; null while there is no model. */
  fit: z
    .object({
      fromAt: instant,
      toAt: instant,
      fittedAt: instant,
      dataVersion: z.string(),
      n: z.number().int(),
      /** `oneway`: reviewers can't be told apart, so nothing allows for them. */
      kind: z.enum(['crossed', 'oneway']),
      /** False: groups of reviewers share no agent, so that strictness and the agents' own level are not told apart. */
      isLinked: z.boolean(),
      /** False: no detectable difference between agents. */
      doAgentsDiffer: z.boolean(),
    })
    .nullable(),
  agents: z.array(adjustedAgent),
})
export type Adjustment = z.infer<typeof adjustment>

export const getAdjustment = endpoint({
  id: 'getAdjustment',
  summary: 'Agents allowing for who reviewed them, in groups that can’t be told apart; ranks with intervals on demand',
  method: 'get',
  path: '/api/comparison/adjusted',
  query: z.object({
    part: z.union([dimension, z.literal('balanced')]).default('balanced'),
    channel: channel.optional(),
    seriesId: id.optional(),
    ranks: z.stringbool().default(false),
  }),
  response: adjustment,
  errors: ['not_found'],
  rule: 'seeAggregates',
})

/** One of the two that are compared: everybody, or an agent or a team by its id. */
const subject = z.string().regex(/^(all|(agent|team)\..{1,64})$/, 'Write all, agent. or team. and an id.')

const side = z.object({
  kind: z.enum(['all', 'agent', 'team']),
  name: z.string(),
  /** Without the other side, which is a part of it. */
  isRest: z.boolean(),
  n: z.number().int(),
  dimensions: byDimension(meanWithInterval),
  balanced: meanWithInterval,
  completeService: rateWithInterval,
  criticalFailure: rateWithInterval,
})
export type ComparedSide = z.infer<typeof side>

/** First side less second, in points (or a share, −1 to 1), with its 95% interval; nulls where either has too few. */
const difference = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
export type Difference = z.infer<typeof difference>

const sideBySide = z.object({
  one: side,
  other: side,
  /** Welch’s interval. */
  dimensions: byDimension(difference),
  balanced: difference,
  /** Newcombe’s interval. */
  completeService: difference,
  criticalFailure: difference,
})
export type SideBySide = z.infer<typeof sideBySide>

export const getSideBySide = endpoint({
  id: 'getSideBySide',
  summary: 'Two groups, or one in two periods, with their difference and its interval',
  method: 'get',
  path: '/api/comparison/sides',
  query: compared.extend({
    one: subject,
    other: subject,
    /** Of the other side; the same weeks when both are left out. */
    otherFromWeek: week.optional(),
    otherToWeek: week.optional(),
  }),
  response: sideBySide,
  errors: ['not_found', 'conflict'],
  rule: 'seeAggregates',
})

const comparedWeeks = z.object({
  /** t(n − 1) for a 95% interval at the place n, up to four of the fullest weeks together; 0 under two. */
  factors: z.array(z.number()),
  agents: z.array(
    z.object({
      id,
      /**
       * Weeks with reviews, in order, joined by `;`: each its first day, then n, Σ and Σ² in hundredths of friendliness,
       * responsiveness and outcome, with spaces between. A text, since it is written and read but once.
       */
      weeks: z.string(),
    }),
  ),
})
export type ComparedWeeks = z.infer<typeof comparedWeeks>

export const getComparedWeeks = endpoint({
  id: 'getComparedWeeks',
  summary: 'Agents week by week as exact sums, all of them or those named',
  method: 'get',
  path: '/api/comparison/weeks',
  query: compared.extend({ agentIds: listInQuery(id) }),
  response: comparedWeeks,
  errors: ['not_found'],
  rule: 'seeAggregates',
})
