import { z } from 'zod'
import { MOMENT_KINDS, SIGNAL_SOURCES, SIGNALS } from '#domain/transcript/signals.ts'
import { endpoint } from './endpoint.ts'
import { channel, id, idParams, instant } from './shapes.ts'

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
