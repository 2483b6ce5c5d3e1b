import type { Span } from './span.ts'
import type { Speech } from './speech.ts'

/** Shorter overlaps are how people take turns and nod; they also lie within the errors of a transcript's times. */
const TALK_OVER_MS = 500

/** Where agent and customer speak at once for half a second or more, in order of time. */
export function talkOvers({ agent, customer }: Speech): Span[] {
  const found: Span[] = []
  let next = 0
  for (const one of agent) {
    while (next < customer.length && (customer[next]?.endMs ?? 0) <= one.startMs) next++
    for (let index = next; index < customer.length; index++) {
      const other = customer[index]
      if (!other || other.startMs >= one.endMs) break
      const span = { startMs: Math.max(one.startMs, other.startMs), endMs: Math.min(one.endMs, other.endMs) }
      if (span.endMs - span.startMs >= TALK_OVER_MS) found.push(span)
    }
  }
  return found
}
