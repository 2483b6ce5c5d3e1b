import type { TranscriptTurn } from '#contract/interactions.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'

export type ThreadRow =
  | { kind: 'day'; at: number }
  /** Somebody waited: `isAgentWait` when the customer did, for the agent. */
  | { kind: 'gap'; ms: number; isFirstReply: boolean; isAgentWait: boolean }
  | { kind: 'turn'; turn: number }

/** Shorter pauses belong to writing. */
const GAP_MS = 5 * 60_000

/** The rows of a written conversation: days and long waits between its turns. */
export function threadRows(transcript: readonly TranscriptTurn[], timeZone: string): ThreadRow[] {
  const firstReply = firstReplyOf(transcript)
  const rows: ThreadRow[] = []
  let lastAt: number | null = null
  let customerAt: number | null = null
  transcript.forEach(({ speaker, at }, turn) => {
    if (at !== null) {
      if (lastAt === null || dayOf(lastAt, timeZone) !== dayOf(at, timeZone)) rows.push({ kind: 'day', at })
      const isFirstReply = turn === firstReply
      const since = isFirstReply ? customerAt : lastAt
      const ms = since === null ? 0 : at - since
      if (ms >= GAP_MS || (isFirstReply && ms > 0)) {
        rows.push({ kind: 'gap', ms, isFirstReply, isAgentWait: speaker === 'agent' })
      }
      lastAt = at
      if (speaker === 'customer') customerAt ??= at
    }
    rows.push({ kind: 'turn', turn })
  })
  return rows
}

/** The agent's first turn, when the customer wrote before it. */
function firstReplyOf(transcript: readonly TranscriptTurn[]): number | null {
  const asked = transcript.findIndex(({ speaker, at }) => speaker === 'customer' && at !== null)
  const replied = transcript.findIndex(({ speaker, at }) => speaker === 'agent' && at !== null)
  return asked !== -1 && replied > asked ? replied : null
}
