import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension, channel, dimension, id, instant, listInQuery, week } from './shapes.ts'

/** Frozen limits, with when and why they were set. */
const controlLimits = z.object({
  id,
  /** In points, as is sigma, the spread within a week. */
  centre: z.number(),
  sigma: z.number(),
  /** First and last of the weeks behind them. */
  fromWeek: week,
  toWeek: week,
  /** The week from which on they are held against: of newer ones the one after they were set. */
  holdsFrom: week,
  weeks: z.number().int(),
  n: z.number().int(),
  setAt: instant,
  /** null: by itself, once there were enough weeks. */
  setBy: z.string().nullable(),
  reason: z.string(),
})
export type ControlLimits = z.infer<typeof controlLimits>

/** One week of one dimension; limits null without a baseline and for an empty week. */
export const controlPoint = z.object({
  week,
  n: z.number().int(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Of the limits it is held against. */
  centre: z.number().nullable(),
  /** The weighted mean of the weeks so far, in standard errors off the centre, with its limits. */
  drift: z.object({ z: z.number(), low: z.number(), high: z.number() }).nullable(),
})
export type ControlPoint = z.infer<typeof controlPoint>

export const controlSignal = z.object({
  kind: z.enum(['beyond', 'run', 'drift']),
  side: z.enum(['above', 'below']),
  fromWeek: week,
  toWeek: week,
  weeks: z.number().int(),
  n: z.number().int(),
  mean: z.number().nullable(),
  limit: z.number().nullable(),
})

const controlDimension = z.object({
  /** Those set last. */
  limits: controlLimits.nullable(),
  /** Those before, the oldest first: the weeks of their time stay against them. */
  earlier: z.array(controlLimits),
  /** First weeks that the caller may freeze newer limits from. */
  freezableFrom: z.array(week),
  /** Weeks that can stand in a baseline: over, and with two reviews at least. */
  baselineWeeks: z.number().int(),
  points: z.array(controlPoint),
  signals: z.array(controlSignal),
})
export type ControlDimension = z.infer<typeof controlDimension>

/** What the database knows of a week; the reason of a signal may or may not be among it. */
const weekEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('definition'), week, number: z.number().int(), meaning: z.enum(['same', 'new']) }),
  z.object({ kind: z.literal('import'), week, interactions: z.number().int() }),
  z.object({ kind: z.literal('reviewer'), week, name: z.string() }),
])
export type WeekEvent = z.infer<typeof weekEvent>

const controlCharts = z.object({
  /**
   * Whose weeks: limits are frozen for the organisation and for each team. `chooseTeam`: the caller manages several;
   * `channels`: no limits are frozen for some channels, so means stand without.
   */
  scope: z.enum(['organisation', 'team', 'chooseTeam', 'channels']),
  weeksNeeded: z.number().int(),
  /** One a series of the definition, the oldest first: nothing is pooled across. */
  series: z.array(z.object({ seriesId: id, dimensions: byDimension(controlDimension) })),
  events: z.array(weekEvent),
})
export type ControlCharts = z.infer<typeof controlCharts>

export const getControlCharts = endpoint({
  id: 'getControlCharts',
  summary: 'Weekly means against frozen control limits, with signals and what happened in their weeks',
  method: 'get',
  path: '/api/overview/control',
  query: z.object({
    fromWeek: week.optional(),
    toWeek: week.optional(),
    channel: listInQuery(channel),
    teamId: id.optional(),
  }),
  response: controlCharts,
  errors: ['not_found'],
  rule: 'seeAggregates',
})

export const freezeControlLimits = endpoint({
  id: 'freezeControlLimits',
  summary:
    'Freezes newer control limits from twenty weeks on, with a reason; earlier weeks stay against the earlier ones',
  method: 'post',
  path: '/api/overview/control/limits',
  body: z.object({
    seriesId: id,
    teamId: id.optional(),
    fromWeek: week,
    reason: z.string().trim().min(1, 'Say why.').max(500),
    /** By dimension, the limits that were seen to hold. */
    following: z
      .array(z.object({ dimension, limitsId: id }))
      .min(1)
      .max(3),
  }),
  errors: ['not_found', 'stale'],
  rule: 'freezeControlLimits',
})
