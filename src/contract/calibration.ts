import { z } from 'zod'
import { RHYTHMS } from '#domain/calendar/nextOccurrence.ts'
import { definitionVersion } from './definition.ts'
import { endpoint } from './endpoint.ts'
import { lineOf } from './lines.ts'
import { answers, review } from './reviews.ts'
import { channel, dimension, id, idParams, instant, meanWithInterval } from './shapes.ts'

const PICKED_BY = ['chosen', 'random', 'borderline', 'disagreement'] as const
const named = z.object({ id, name: z.string() })

const common = {
  id,
  name: z.string(),
  facilitator: named,
  /** Whose reviews the facilitator scores again in it; null in a session of several reviewers. */
  reviewed: named.nullable(),
  deadlineAt: instant,
  /** Since when everybody's ratings are shown; null before. */
  revealedAt: instant.nullable(),
  isFacilitator: z.boolean(),
  /**
   * How many reviewers have rated everything: for a facilitator who does not rate, and for everybody once it is revealed.
   * null: it would tell how far another is.
   */
  finished: z.number().int().nullable(),
}

/** Who could not take part in one of several sessions that come back, and why. */
export const leftOut = z.object({ id, name: z.string(), why: z.enum(['inactive', 'noReviewer']) })
export type LeftOut = z.infer<typeof leftOut>

const calibrationRow = z.object({
  ...common,
  interactions: z.number().int(),
  reviewers: z.number().int(),
  /** Own interactions still to rate; null for who does not rate, and once it is revealed. */
  toRate: z.number().int().nullable(),
})
export type CalibrationRow = z.infer<typeof calibrationRow>

const calibration = z.object({
  ...common,
  reviewers: z.array(named),
  gauge: named.nullable(),
  definition: z.object({ id, number: z.number().int() }),
  /** null for its reviewers before the reveal: it tells something of earlier scores. */
  pickedBy: z.enum(PICKED_BY).nullable(),
  seed: z.string(),
  /** How many reviews it was drawn from, where reviews are scored again. */
  frameSize: z.number().int().nullable(),
  /** Not: who scores reviews again has them in sight. */
  isBlind: z.boolean(),
  leftOut: z.array(leftOut),
  /** Of the reviewers, who left it before the reveal: what they rated is missing. */
  leftIds: z.array(id),
  createdAt: instant,
  isReviewer: z.boolean(),
  interactions: z.array(
    z.object({
      id,
      number: z.string(),
      channel,
      startedAt: instant,
      durationMs: z.number().int().nullable(),
      /** The caller's own rating of it, when they have begun. */
      review: z.object({ id, status: z.enum(['draft', 'submitted']) }).nullable(),
    }),
  ),
})
export type Calibration = z.infer<typeof calibration>

export const listCalibrations = endpoint({
  id: 'listCalibrations',
  summary: 'Calibration sessions the caller takes part in or opened, and revealed ones for who leads quality',
  method: 'get',
  path: '/api/calibration/sessions',
  response: z.array(calibrationRow),
  rule: 'calibrate',
})

export const getCalibration = endpoint({
  id: 'getCalibration',
  summary: 'One session, with what the caller has rated of it; nobody else’s ratings or progress',
  method: 'get',
  path: '/api/calibration/sessions/:id',
  params: idParams,
  response: calibration,
  errors: ['not_found'],
  rule: 'calibrate',
})

const count = z
  .number('Say how many interactions.')
  .int('Choose a whole number of interactions.')
  .min(1, 'Choose at least one interaction.')
  .max(50, 'Choose at most 50 interactions.')

export const drawnPick = z.object({
  by: z.enum(['random', 'borderline', 'disagreement']),
  count,
  /** Of the last so many days. */
  days: z.number().int().min(1).max(365),
  channel: channel.optional(),
  teamId: id.optional(),
})

const pick = z.discriminatedUnion('by', [
  z.object({ by: z.literal('chosen'), numbers: z.array(z.string().trim().min(1).max(200)).min(1).max(50) }),
  drawnPick,
])
export type CalibrationPick = z.output<typeof pick>

export const openCalibration = endpoint({
  id: 'openCalibration',
  summary: 'Open a session: interactions chosen or drawn, reviewers, perhaps a gauge, and until when it is rated',
  method: 'post',
  path: '/api/calibration/sessions',
  body: z.object({
    name: z.string().trim().min(1, 'Give the session a name.').max(120),
    pick,
    reviewerIds: z.array(id).max(30, 'At most 30 reviewers.'),
    /** One of the reviewers. */
    gaugeId: id.nullable(),
    deadlineAt: instant,
    /** Comes back so often, drawn anew and rated as long as this one. */
    every: z.enum(RHYTHMS).optional(),
  }),
  response: z.object({ id }),
  errors: ['invalid', 'conflict'],
  rule: 'leadCalibration',
})

export const startCalibrationReview = endpoint({
  id: 'startCalibrationReview',
  summary: 'Begin, or go on with, the own rating of an interaction of a session',
  method: 'post',
  path: '/api/calibration/sessions/:id/reviews',
  params: idParams,
  body: z.object({ interactionId: id }),
  response: review,
  errors: ['not_found', 'conflict', 'not_allowed'],
  rule: 'score',
})

export const revealCalibration = endpoint({
  id: 'revealCalibration',
  summary: 'Show everybody’s ratings before the deadline; once more changes nothing',
  method: 'post',
  path: '/api/calibration/sessions/:id/reveal',
  params: idParams,
  response: calibration,
  errors: ['not_found', 'not_allowed'],
  rule: 'leadCalibration',
})

export const leaveCalibration = endpoint({
  id: 'leaveCalibration',
  summary: 'Leave a session before its reveal, or take a reviewer out of it; what they rated is missing then',
  method: 'post',
  path: '/api/calibration/sessions/:id/leavers',
  params: idParams,
  body: z.object({ personId: id }),
  response: z.object({ personId: id }),
  errors: ['not_found', 'not_allowed', 'conflict'],
  rule: 'calibrate',
})

const reveal = z.object({
  definition: definitionVersion,
  /** What was handed in, by name of the reviewer. */
  reviews: z.array(z.object({ reviewer: named, answers, comment: z.string() })),
  /** Reviewers who handed in nothing. */
  missing: z.array(named),
  /** What they say to it whose review was scored again. */
  answer: z.object({ text: z.string(), answeredAt: instant, version: z.number().int() }).nullable(),
})
export type Reveal = z.infer<typeof reveal>

export const getReveal = endpoint({
  id: 'getReveal',
  summary:
    'What everybody rated of one interaction, once the session is revealed; a review that is scored again in sight, before',
  method: 'get',
  path: '/api/calibration/sessions/:id/interactions/:interactionId',
  params: z.object({ id, interactionId: id }),
  response: reveal,
  errors: ['not_found', 'conflict'],
  rule: 'calibrate',
})

const pairs = z.object({ n: z.number().int(), k: z.number().int() })

/** Kept as the domain names it: see unitAgreement. */
export const agreement = z.object({
  level: z.enum(['nominal', 'ordinal', 'interval', 'ratio']),
  units: z.number().int(),
  ratings: z.number().int(),
  exact: pairs.nullable(),
  near: pairs.nullable(),
  alpha: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  draws: z.number().int(),
  undefinedDraws: z.number().int(),
  dominant: z.number().nullable(),
  gwet: z.object({ coefficient: z.number(), low: z.number().nullable(), high: z.number().nullable() }).nullable(),
})
export type Agreement = z.infer<typeof agreement>

const sessionAgreement = z.object({ of: z.enum(['dimension', 'criterion']), name: id, agreement })
export type SessionAgreement = z.infer<typeof sessionAgreement>

export const getSessionAgreements = endpoint({
  id: 'getSessionAgreements',
  summary: 'How far reviewers agreed in each dimension and criterion, once revealed; intervals come with the last line',
  method: 'get',
  path: '/api/calibration/sessions/:id/agreement',
  params: idParams,
  kind: 'lines',
  response: lineOf(z.array(sessionAgreement)),
  errors: ['not_found', 'conflict'],
  rule: 'calibrate',
})

const difference = meanWithInterval.extend({ reviewer: named, sd: z.number().nullable() })

const details = z.object({
  /** From the gauge, or from the mean of the others; of reviewers alone their own line. */
  differences: z.array(difference),
  /** For who leads quality; null for others. */
  analysis: z
    .object({
      kappas: z.array(z.object({ one: id, other: id, n: z.number().int(), kappa: z.number().nullable() })),
      icc: z.array(
        z.object({
          dimension,
          single: z.number(),
          mean: z.number(),
          k: z.number().int(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          isModelled: z.boolean(),
        }),
      ),
    })
    .nullable(),
})
export type SessionDetails = z.infer<typeof details>

export const getSessionDetails = endpoint({
  id: 'getSessionDetails',
  summary: 'How much milder or stricter reviewers rated; for who leads quality also kappa by pair and ICC',
  method: 'get',
  path: '/api/calibration/sessions/:id/details',
  params: idParams,
  response: details,
  errors: ['not_found', 'conflict'],
  rule: 'calibrate',
})
