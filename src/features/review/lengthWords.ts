import type { Interaction } from '#contract/interactions.ts'
import { formatCount, formatDuration, formatWait } from '#lib/format.ts'
import { isWritten } from '#recording/isWritten.ts'

/** How long it was: of a recording its length, of messages how many and over what time. Empty when nobody knows. */
export function lengthWords(interaction: Interaction): string {
  const { durationMs, turns } = interaction
  if (!isWritten(interaction)) return durationMs === null ? '' : formatDuration(durationMs)
  const messages = turns === 1 ? '1 message' : `${formatCount(turns)} messages`
  if (turns < 2 || durationMs === null || durationMs < 60_000) return messages
  const isMinutes = durationMs < 3_600_000
  return `${messages} over ${isMinutes ? `${Math.floor(durationMs / 60_000)} min` : formatWait(durationMs)}`
}
