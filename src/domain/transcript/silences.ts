import { mergeSpans } from './mergeSpans.ts'
import type { Span } from './span.ts'
import type { Speech } from './speech.ts'

/** The pauses of a call in which nobody speaks, between the first word and the last; ringing and hanging up are neither. */
export function silences({ agent, customer, others }: Speech): Span[] {
  const heard = mergeSpans([...agent, ...customer, ...others])
  return heard.slice(1).map(({ startMs }, index) => ({ startMs: heard[index]?.endMs ?? startMs, endMs: startMs }))
}
