import { z } from 'zod'
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

const queueItem = interactionSummary.extend({
  /** The caller's own draft on it, if any. */
  draftId: id.nullable(),
})
export type QueueItem = z.infer<typeof queueItem>

export const listQueue = endpoint({
  id: 'listQueue',
  summary: 'Interactions nobody has reviewed, newest first; own drafts lead',
  method: 'get',
  path: '/api/queue',
  query: z.object({
    channel: channel.optional(),
    teamId: id.optional(),
    search: z.string().max(200).optional(),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  response: z.object({ items: z.array(queueItem), next: z.string().nullable(), total: z.number().int() }),
  rule: 'score',
})
