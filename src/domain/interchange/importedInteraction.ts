import type { Channel } from '#domain/definition/definition.ts'

export const SPEAKERS = ['agent', 'customer', 'bot', 'system'] as const
export type Speaker = (typeof SPEAKERS)[number]
export type AgentSide = 'left' | 'right' | 'mixed'

export interface ImportedTurn {
  speaker: Speaker
  text: string
  /** Calls: milliseconds from the start of the recording. */
  startMs: number | null
  endMs: number | null
  /** Written channels: epoch milliseconds. */
  at: number | null
  /** Where each word begins in the text (UTF-16), and when it was said; absent when the file does not say. */
  words?: WordTime[]
}

export type WordTime = [offset: number, startMs: number, endMs: number]

/** What every format is read into: instants are epoch milliseconds, null for what the file does not say. */
export interface ImportedInteraction {
  /** The system it comes from; null when the row does not say. */
  source: string | null
  externalId: string
  channel: Channel
  direction: 'inbound' | 'outbound' | null
  agent: { externalId: string; name: string | null; email: string | null; team: string | null }
  customer: { externalId: string | null; name: string | null }
  contactId: string | null
  startedAt: number
  endedAt: number | null
  language: string | null
  subject: string | null
  queue: string | null
  tags: readonly string[]
  resolved: boolean | null
  csat: { score: number; max: number; comment: string | null } | null
  survey: Readonly<Record<string, string | number | boolean | null>> | null
  metadata: Readonly<Record<string, unknown>> | null
  durationMs: number | null
  transcript: readonly ImportedTurn[]
  /** Name or path of its sound, as the file gives it: a text to look up among the files sent, never to open. */
  recording: string | null
  /** Its sound when it lies in the row itself, in base64url. */
  inlineRecording: string | null
  /** How long its sound has to be by what the row says: its stated length, or the end of the last turn. */
  recordingMs: number | null
  agentSide: AgentSide | null
}

/** One row of a file, read. A message or note is a sentence for the person who chose the file. */
export type ReadInteraction =
  | {
      ok: true
      interaction: ImportedInteraction
      notes: string[]
      /** Paths of fields this version does not know; their values are left out. */
      unknownFields: string[]
      /** How many times had no offset and were read in the chosen zone. */
      zonelessTimes: number
    }
  | { ok: false; message: string }
