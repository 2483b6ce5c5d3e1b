import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { formatCount, formatDuration, formatTime } from '#lib/format.ts'

/** When a piece of evidence was: `1:42` into a call, `10:14` on the clock of a chat, else `turn 12`. */
export function evidenceWhen(evidence: Evidence, transcript: readonly TranscriptTurn[], timeZone: string): string {
  if (evidence.kind === 'moment') return formatDuration(evidence.ms)
  if (evidence.kind === 'span') return `${formatDuration(evidence.startMs)}–${formatDuration(evidence.endMs)}`
  const turn = transcript[evidence.turn]
  if (turn?.startMs != null) return formatDuration(turn.startMs)
  if (turn?.at != null) return formatTime(turn.at, timeZone)
  return `turn ${formatCount(evidence.turn + 1)}`
}
