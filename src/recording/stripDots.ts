import type { TranscriptTurn } from '#contract/interactions.ts'
import { median } from '#domain/statistics/median.ts'
import { messageReplies } from '#domain/transcript/messageReplies.ts'

export interface StripDot {
  turn: number
  at: number
  isAgent: boolean
  /** Where between the first and the last message, 0–1. */
  share: number
}

export interface Strip {
  dots: StripDot[]
  /** From a customer's first unanswered message to the agent's next, as shares. */
  waits: { from: number; to: number }[]
  /** How long the customer waited for the middle one of these; null when nobody replied. */
  medianReplyMs: number | null
}

/** Where the messages of both sides lie in time; null when fewer than two have one. */
export function stripDots(transcript: readonly TranscriptTurn[]): Strip | null {
  const written = transcript
    .flatMap(({ speaker, at }, turn) =>
      at === null || (speaker !== 'agent' && speaker !== 'customer')
        ? []
        : [{ turn, at, isAgent: speaker === 'agent' }],
    )
    .toSorted((one, other) => one.at - other.at)
  const first = written[0]?.at ?? 0
  const lengthMs = (written.at(-1)?.at ?? 0) - first
  if (lengthMs <= 0) return null
  const dots = written.map((message) => ({ ...message, share: (message.at - first) / lengthMs }))
  const replies = messageReplies(transcript)
  return {
    dots,
    waits: replies.map(({ startMs, endMs }) => ({
      from: (startMs - first) / lengthMs,
      to: (endMs - first) / lengthMs,
    })),
    medianReplyMs: median(replies.map(({ startMs, endMs }) => endMs - startMs)),
  }
}
