import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { review } from './reviews.ts'
import { channel, id, idParams, instant } from './shapes.ts'

const PICKED_BY = ['chosen', 'random', 'borderline', 'disagreement'] as const
const named = z.object({ id, name: z.string() })

const common = {
  id,
  name: z.string(),
  facilitator: named,
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

const count = z.number().int().min(1).max(50)

const pick = z.discriminatedUnion('by', [
  z.object({ by: z.literal('chosen'), numbers: z.array(z.string().trim().min(1).max(200)).min(1).max(50) }),
  z.object({
    by: z.enum(['random', 'borderline', 'disagreement']),
    count,
    /** Of the last so many days. */
    days: z.number().int().min(1).max(365),
    channel: channel.optional(),
    teamId: id.optional(),
  }),
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
