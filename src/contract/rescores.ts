import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, meanWithInterval } from './shapes.ts'

export const MOST_RESCORED = 50

export const drawRescores = endpoint({
  id: 'drawRescores',
  summary: 'Draw reviews of a reviewer at random, to score them again oneself; none of it counts for an agent',
  method: 'post',
  path: '/api/reviewers/:id/rescores',
  params: idParams,
  body: z.object({
    count: z.number().int().min(1).max(MOST_RESCORED),
    /** Submitted within the last so many days. */
    days: z.number().int().min(1).max(365),
    /** Their ratings are shown to nobody before one’s own are handed in and revealed. */
    isBlind: z.boolean(),
    /** What is not handed in by then is missing. */
    deadlineAt: instant,
  }),
  response: z.object({
    /** The session it is rated in. */
    id,
    /** Fewer than asked when there are no more. */
    drawn: z.number().int(),
    from: z.number().int(),
  }),
  errors: ['not_found', 'not_allowed', 'invalid', 'conflict'],
  rule: 'leadCalibration',
})

const pairs = z.object({ n: z.number().int(), k: z.number().int() })

/** Own ratings less the lead’s, in rating points, over interactions; interval null under 5. */
const difference = meanWithInterval

const alignment = z.object({
  interactions: z.number().int(),
  /** Of all criteria rated by both: the same rating; on 1–5 one step apart at most. */
  exact: pairs,
  near: pairs,
  difference,
  /** By the month of the review, the oldest first. */
  months: z.array(difference.extend({ month: z.string().describe('`YYYY-MM`') })),
})
export type Alignment = z.infer<typeof alignment>

const rescored = z.object({
  sessionId: id,
  interactionId: id,
  /** When the review was submitted. */
  at: instant,
  lead: z.object({ id, name: z.string() }),
  isBlind: z.boolean(),
  exact: pairs,
  difference: z.number().nullable(),
  hasAnswer: z.boolean(),
})
export type Rescored = z.infer<typeof rescored>

const rescores = z.object({
  /** Scored again blind; null when nothing was. */
  blind: alignment.nullable(),
  /** Scored again with the ratings in sight, which draws them nearer. */
  inSight: alignment.nullable(),
  /** The newest first; at most 200. */
  pairs: z.array(rescored),
  /** Whether the caller may draw reviews to score again. */
  mayDraw: z.boolean(),
})
export type Rescores = z.infer<typeof rescores>

export const getRescores = endpoint({
  id: 'getRescores',
  summary: 'How alike a reviewer and who leads quality rate, over reviews that were scored again and revealed',
  method: 'get',
  path: '/api/reviewers/:id/rescores',
  params: idParams,
  response: rescores,
  errors: ['not_found'],
  rule: 'seeReviewers',
})

export const answerRescore = endpoint({
  id: 'answerRescore',
  summary: 'Answer, as the reviewer, to how an own review was scored again; it changes nothing else',
  method: 'put',
  path: '/api/calibration/sessions/:id/interactions/:interactionId/answer',
  params: z.object({ id, interactionId: id }),
  body: z.object({
    /** 0 for a first answer. */
    version: z.number().int().min(0),
    text: z.string().trim().min(1, 'Write what you want to say.').max(2000),
  }),
  response: z.object({ text: z.string(), answeredAt: instant, version: z.number().int() }),
  errors: ['not_found', 'not_allowed', 'conflict', 'stale'],
  rule: 'score',
})
