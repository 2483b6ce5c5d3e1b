import type { Span } from './span.ts'

/** How long spans are together, in milliseconds. */
export function totalMs(spans: readonly Span[]): number {
  return spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}
