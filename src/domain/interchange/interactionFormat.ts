import { z } from 'zod'
import { CHANNELS } from '#domain/definition/definition.ts'
import { SPEAKERS } from './importedInteraction.ts'

const instant = z.string().max(64).describe('ISO 8601; without an offset it is read in the zone chosen at import')
const milliseconds = z
  .int()
  .min(0)
  .max(86_400_000 * 31)

const word = z.object({ text: z.string().max(200), startMs: milliseconds, endMs: milliseconds })

const turn = z.object({
  speaker: z.enum(SPEAKERS),
  text: z.string(),
  startMs: milliseconds.describe('calls: from the start of the recording').optional(),
  endMs: milliseconds.optional(),
  at: z.string().max(64).describe('written channels: ISO 8601').optional(),
  words: z.array(word).describe('calls: when each word of the text was said, in order').optional(),
})

/**
 * The open format of interactions, version 1: one such object a line of a JSONL file.
 * `public/schema/interaction-1.json` says the same as JSON Schema; a test holds the two together.
 */
export const interactionFormat = z.object({
  source: z
    .string()
    .min(1)
    .max(80)
    .describe('the system it comes from; externalId is unique within it; the one chosen at import when absent')
    .optional(),
  externalId: z
    .string()
    .min(1)
    .max(200)
    .describe('unique within source; importing the same content again adds nothing'),
  channel: z.enum(CHANNELS),
  direction: z.enum(['inbound', 'outbound']).optional(),
  agent: z.object({
    externalId: z.string().min(1).max(200),
    name: z.string().max(200).optional(),
    email: z.string().max(320).optional(),
    team: z.string().max(200).optional(),
  }),
  customer: z.object({ externalId: z.string().max(200).optional(), name: z.string().max(200).optional() }).optional(),
  startedAt: instant,
  endedAt: instant.optional(),
  language: z.string().max(35).describe('BCP 47').optional(),
  subject: z.string().nullable().optional(),
  queue: z.string().max(200).optional(),
  tags: z.array(z.string()).optional(),
  resolved: z.boolean().nullable().optional(),
  csat: z.object({ score: z.number(), max: z.number(), comment: z.string().optional() }).optional(),
  survey: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .describe('question → answer, as asked')
    .optional(),
  recording: z
    .string()
    .max(1000)
    .describe('path relative to this file, or a name uploaded with it; never fetched from the network')
    .optional(),
  agentSide: z
    .enum(['left', 'right', 'mixed'])
    .describe('which channel of a two-channel recording is the agent')
    .optional(),
  transcript: z.array(turn).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  contactId: z
    .string()
    .max(200)
    .describe('same for all legs of a transferred contact: one interaction per agent leg')
    .optional(),
})
export type InteractionFormat = z.infer<typeof interactionFormat>

/** Paths of fields the format does not know, each once; those of turns stand under `transcript[]`. */
export function unknownFieldsOf(input: unknown): string[] {
  const { shape } = interactionFormat
  const found = new Set<string>()
  const look = (value: unknown, known: object, prefix: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) if (!Object.hasOwn(known, key)) found.add(`${prefix}${key}`)
  }
  look(input, shape, '')
  look(fieldOf(input, 'agent'), shape.agent.shape, 'agent.')
  look(fieldOf(input, 'customer'), shape.customer.unwrap().shape, 'customer.')
  look(fieldOf(input, 'csat'), shape.csat.unwrap().shape, 'csat.')
  const turns = fieldOf(input, 'transcript')
  if (Array.isArray(turns)) for (const item of turns) look(item, turn.shape, 'transcript[].')
  return [...found]
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
