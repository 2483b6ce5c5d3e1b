import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import type { Span } from './span.ts'

/**
 * The agent's replies in writing: each from the customer's first message that waits to the agent's next, whatever a bot
 * or the system wrote in between.
 * @param turns in any order; those without a time are left out
 * @returns spans in epoch milliseconds, in order of time; none where nobody replied
 */
export function messageReplies(turns: readonly Pick<ImportedTurn, 'speaker' | 'at'>[]): Span[] {
  const written = turns
    .flatMap(({ speaker, at }) => (at === null ? [] : [{ speaker, at }]))
    .toSorted((one, other) => one.at - other.at)
  const replies: Span[] = []
  let startMs: number | null = null
  for (const { speaker, at } of written) {
    if (speaker === 'customer') startMs ??= at
    if (speaker !== 'agent' || startMs === null) continue
    replies.push({ startMs, endMs: at })
    startMs = null
  }
  return replies
}
