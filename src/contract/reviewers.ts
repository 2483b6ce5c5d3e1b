import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension, day, id, idParams, instant, meanWithInterval } from './shapes.ts'

const named = z.object({ id, name: z.string() })

const byPart = <T extends z.ZodType>(value: T) =>
  z.object({ friendliness: value, responsiveness: value, outcome: value, balanced: value })

const bounds = { low: z.number().nullable(), high: z.number().nullable() }

/** Points above (milder) or below (stricter) the common level, with the 95% interval; null under 8 reviews. */
const severity = z.object({ n: z.number().int(), value: z.number().nullable(), ...bounds })
export type Severity = z.infer<typeof severity>

/** How somebody reviews, over the days of the model; null where there is too little to say. */
const profile = z.object({
  countedAt: instant,
  /** Standard deviation of balanced scores, in points. */
  spread: z.object({ n: z.number().int(), sd: z.number().nullable(), ...bounds }),
  /** Share of a review’s criteria that were N/A, 0–1. */
  notApplicable: meanWithInterval,
  /** Mean correlation between two dimensions of a review. */
  halo: z.object({ n: z.number().int(), r: z.number().nullable(), ...bounds }),
  activeMs: z.object({ n: z.number().int(), median: z.number().nullable(), ...bounds }),
  /** Points in 30 days that they become milder (above 0) or stricter, over weekly means. */
  drift: z.object({ weeks: z.number().int(), slope: z.number().nullable(), ...bounds }),
  /** Own points less what others gave the same agents, by month (its first day) of the submission; empty ones too. */
  months: z.array(meanWithInterval.extend({ month: day })),
})

const reviewerLine = z.object({
  reviewer: named,
  /** Reviews of record in the model’s days. */
  n: z.number().int(),
  severity: byPart(severity),
  profile: profile.nullable(),
})
export type ReviewerLine = z.infer<typeof reviewerLine>

/** Why there is no severity: no definition, nothing fitted yet, too little to model, or reviewers can’t be told apart. */
const NO_SEVERITY = ['noDefinition', 'notYet', 'tooLittle', 'oneWay'] as const

const reviewers = z.object({
  /** `all`: who leads quality; `own`: one’s own line and the anonymous range. */
  scope: z.enum(['all', 'own']),
  missing: z.enum(NO_SEVERITY).nullable(),
  fit: z
    .object({
      fromAt: instant,
      toAt: instant,
      fittedAt: instant,
      /** Of the method and the scores. */
      version: z.string(),
      n: z.number().int(),
    })
    .nullable(),
  /** By name. */
  rows: z.array(reviewerLine),
  /** The strictest and the mildest of so many reviewers, nobody named; null under five of them. */
  range: z.object({ reviewers: z.number().int(), low: z.number(), high: z.number() }).nullable(),
  /** Reviewers who share no agent with the others’; more than one group: strictness and service are not told apart. */
  groups: z.array(z.object({ agents: z.number().int(), reviewers: z.array(named) })),
  /** Who should review whom, so that all are linked. */
  links: z.array(z.object({ agent: named, reviewer: named })),
})
export type Reviewers = z.infer<typeof reviewers>

export const getReviewers = endpoint({
  id: 'getReviewers',
  summary: 'How strict each reviewer is and how they review; a reviewer is told of themselves alone',
  method: 'get',
  path: '/api/reviewers',
  response: reviewers,
  rule: 'seeReviewers',
})

/** `already`: it waits for them; `none`: nothing of the agent that they could review. */
const LINK_STATES = ['assigned', 'already', 'none'] as const
export type LinkState = (typeof LINK_STATES)[number]

export const scheduleLinks = endpoint({
  id: 'scheduleLinks',
  summary: 'Assign the reviews that link reviewers who share no agent: one random pick each, which counts as any other',
  method: 'post',
  path: '/api/reviewers/links',
  response: z.object({ links: z.array(z.object({ agent: named, reviewer: named, state: z.enum(LINK_STATES) })) }),
  rule: 'leadCalibration',
})

/** Own less the mean of the others who scored the same interactions, in points; `sd`: how erratic. Null under 5 of them. */
const consensus = z.object({
  n: z.number().int(),
  mean: z.number().nullable(),
  ...bounds,
  sd: z.number().nullable(),
})

const highRatings = z.object({ n: z.number().int(), k: z.number().int() })

const reviewer = z.object({
  name: z.string(),
  consensus: byPart(consensus),
  /** Interactions that plans had scored by others too, the newest first; at most 100. */
  pairs: z.array(
    z.object({
      interactionId: id,
      at: instant,
      /** By name for who leads quality alone. */
      others: z.array(z.string()).nullable(),
      differences: byDimension(z.number().nullable()),
    }),
  ),
  /** Calibration sessions they rated in that are revealed, the latest first. */
  sessions: z.array(
    z.object({
      id,
      name: z.string(),
      revealedAt: instant,
      interactions: z.number().int(),
      rated: z.number().int(),
    }),
  ),
  /** Share of high ratings (4, 5, pass) beside the others’, over the model’s days. */
  criteria: z.array(
    z.object({
      criterionId: id,
      own: highRatings,
      others: highRatings,
      difference: z.number().nullable(),
      ...bounds,
      /** By more than chance makes of so many criteria; null where there are too few ratings. */
      isDifferent: z.boolean().nullable(),
    }),
  ),
})
export type Reviewer = z.infer<typeof reviewer>

export const getReviewer = endpoint({
  id: 'getReviewer',
  summary: 'What a reviewer gives beside others who scored the same, and which criteria they read differently',
  method: 'get',
  path: '/api/reviewers/:id',
  params: idParams,
  response: reviewer,
  errors: ['not_found'],
  rule: 'seeReviewers',
})
