import { z } from 'zod'
import { MOMENT_KINDS, SIGNAL_SOURCES, SIGNALS } from '#domain/transcript/signals.ts'
import { endpoint } from './endpoint.ts'
import { cappedCount, channel, day, id, idParams, instant, listInQuery } from './shapes.ts'

export const transcriptTurn = z.object({
  speaker: z.enum(['agent', 'customer', 'bot', 'system']),
  text: z.string(),
  /** Calls: from the start of the recording; null when the transcript has no times. */
  startMs: z.number().int().nullable(),
  endMs: z.number().int().nullable(),
  /** Written channels. */
  at: instant.nullable(),
  /** Where each word begins in the text (UTF-16), and when it was said, in order; absent when nobody said. */
  words: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])).optional(),
})
export type TranscriptTurn = z.infer<typeof transcriptTurn>

const recording = z.object({
  durationMs: z.number().int(),
  channels: z.number().int(),
  mime: z.string(),
  /** Browsers can play it; else `unplayableReason` says why not. */
  isPlayable: z.boolean(),
  unplayableReason: z.string().nullable(),
  /** Which lane is the agent; null = nobody has said yet, `mixed` = one lane for both. */
  agentSide: z.enum(['left', 'right', 'mixed']).nullable(),
  bucketMs: z.number(),
  /** One text a lane: base64 of one byte a bucket, the largest amplitude 0–255. */
  lanes: z.array(z.string()),
})
export type Recording = z.infer<typeof recording>

/** Something worth a look: of a call in milliseconds from its start, of messages in epoch milliseconds. */
export const moment = z.object({ kind: z.enum(MOMENT_KINDS), startMs: z.number(), endMs: z.number() })
export type Moment = z.infer<typeof moment>

const measure = z.object({
  /** Null when it cannot be measured. Milliseconds, counts, words a minute, or a share 0–1. */
  value: z.number().nullable(),
  /** 10th to 90th percentile of the same team, channel and source in the 90 days before; null under n = 8. */
  usual: z.object({ low: z.number(), high: z.number(), n: z.number().int() }).nullable(),
})

const signals = z.object({
  source: z.enum(SIGNAL_SOURCES),
  measures: z.record(z.enum(SIGNALS), measure),
  moments: z.array(moment),
})
export type Signals = z.infer<typeof signals>

export const interactionSummary = z.object({
  id,
  channel,
  externalId: z.string(),
  subject: z.string().nullable(),
  queue: z.string().nullable(),
  startedAt: instant,
  /** Length in ms of a call, or from first to last message; null when unknown. */
  durationMs: z.number().int().nullable(),
  turns: z.number().int(),
  hasRecording: z.boolean(),
  /** Held back, like the team, while the caller is to review it blind. */
  agent: z.object({ id, name: z.string() }).nullable(),
  team: z.object({ id, name: z.string() }).nullable(),
})
export type InteractionSummary = z.infer<typeof interactionSummary>

const interaction = interactionSummary.extend({
  source: z.string(),
  customerName: z.string().nullable(),
  language: z.string().nullable(),
  /** Held back like the agent, and so is `csat`. */
  resolved: z.boolean().nullable(),
  csat: z.object({ score: z.number(), max: z.number(), comment: z.string().nullable() }).nullable(),
  recording: recording.nullable(),
  transcript: z.array(transcriptTurn),
  /** Measured, never a rating; null while it has not been measured. */
  signals: signals.nullable(),
})
export type Interaction = z.infer<typeof interaction>

export const REVIEW_STATES = ['none', 'queued', 'reviewed'] as const

const interactionRow = interactionSummary.extend({
  csat: z.object({ score: z.number(), max: z.number() }).nullable(),
  /** `queued`: somebody is to review it, perhaps once more. */
  state: z.enum(REVIEW_STATES),
  /** The latest review that the caller may read. */
  reviewId: id.nullable(),
  /** The caller may put it in the queue by hand. */
  canPick: z.boolean(),
})
export type InteractionRow = z.infer<typeof interactionRow>

const interactionQuery = z.object({
  /** In its number, its subject, or the agent's name. */
  search: z.string().max(200).optional(),
  channel: listInQuery(channel),
  teamId: id.optional(),
  fromDay: day.optional(),
  toDay: day.optional(),
  state: z.enum(REVIEW_STATES).optional(),
  /** CSAT of 2 of 5 or lower, on any scale. */
  lowCsat: z.stringbool().optional(),
  /** Measured at `atLeast` or more: milliseconds, counts, or a share 0–1. */
  signal: z.enum(SIGNALS).optional(),
  atLeast: z.coerce.number().min(0).default(0),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type InteractionQuery = z.output<typeof interactionQuery>

export const listInteractions = endpoint({
  id: 'listInteractions',
  summary: 'Interactions the caller may see, reviewed or not, the newest first',
  method: 'get',
  path: '/api/interactions',
  query: interactionQuery,
  response: z.object({
    items: z.array(interactionRow),
    next: z.string().nullable(),
    total: cappedCount,
    /** What the filter may choose from. */
    teams: z.array(z.object({ id, name: z.string() })),
  }),
  rule: 'seeInteraction',
})

export const getInteraction = endpoint({
  id: 'getInteraction',
  summary: 'One interaction with transcript and waveform',
  method: 'get',
  path: '/api/interactions/:id',
  params: idParams,
  response: interaction,
  errors: ['not_found'],
  rule: 'seeInteraction',
})

export const getRecording = endpoint({
  id: 'getRecording',
  summary: 'The sound of an interaction; each listen is audited',
  method: 'get',
  path: '/api/interactions/:id/recording',
  params: idParams,
  kind: 'file',
  errors: ['not_found'],
  rule: 'seeInteraction',
})
