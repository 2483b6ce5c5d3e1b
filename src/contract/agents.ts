import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { serviceLine } from './serviceLine.ts'
import {
  byDimension,
  channel,
  day,
  id,
  idParams,
  instant,
  listInQuery,
  meanWithInterval,
  rateWithInterval,
  week,
} from './shapes.ts'

const period = z.object({ fromWeek: week.optional(), toWeek: week.optional(), channel: listInQuery(channel) })

/** One agent over the whole period asked for. */
const agentSummary = serviceLine.extend({ lastReviewedAt: instant.nullable() })
export type AgentSummary = z.infer<typeof agentSummary>

const overview = z.object({
  /** First and last week with anything in it, over everything the caller may see; null before the first review. */
  weeks: z.object({ first: week, last: week }).nullable(),
  n: z.number().int(),
  completeService: rateWithInterval,
  /** Of all scored interactions, those that missed in just one dimension, or in more (or failed a critical check). */
  shortfalls: z.object({
    friendliness: rateWithInterval,
    responsiveness: rateWithInterval,
    outcome: rateWithInterval,
    several: rateWithInterval,
  }),
  criticalFailure: rateWithInterval,
  agents: z.array(agentSummary),
  teams: z.array(team),
})
export type Overview = z.infer<typeof overview>

export const getOverview = endpoint({
  id: 'getOverview',
  summary: 'Complete service and every agent in a period, within the caller’s teams',
  method: 'get',
  path: '/api/overview',
  query: period.extend({ teamId: id.optional() }),
  response: overview,
  rule: 'seeAggregates',
})

/** How time is cut: months are made of the weeks that begin in them. */
export const grain = z.enum(['week', 'month'])
export type Grain = z.infer<typeof grain>

/** One agent and one week, or month; those without reviews are present with n = 0. */
const agentWeek = z.object({
  /** Start day, of the month by its first. */
  week,
  n: z.number().int(),
  dimensions: byDimension(meanWithInterval),
})
export type AgentWeek = z.infer<typeof agentWeek>

/** Weeks of one series; a definition with a new meaning starts a new one and nothing is pooled across. */
const agentWeekSeries = z.object({ seriesId: id, startsAt: week.nullable(), weeks: z.array(agentWeek) })

const agentPage = z.object({
  summary: agentSummary,
  targets: byDimension(z.number()),
  series: z.array(agentWeekSeries),
  /** Ratings per criterion of the current series, as counts by answer. */
  criteria: z.array(
    z.object({
      criterionId: id,
      counts: z.record(z.string(), z.number().int()),
      points: meanWithInterval,
    }),
  ),
  reviewers: z.number().int(),
  targeted: z.number().int(),
  /** Local days of coaching conversations in the period. */
  coached: z.array(day),
})
export type AgentPage = z.infer<typeof agentPage>

export const getAgent = endpoint({
  id: 'getAgent',
  summary: 'One agent: friendliness, responsiveness and outcome by week with intervals',
  method: 'get',
  path: '/api/agents/:id',
  params: idParams,
  query: period.extend({ by: grain.optional() }),
  response: agentPage,
  errors: ['not_found'],
  rule: 'seeAgent',
})
