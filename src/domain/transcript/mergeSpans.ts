import type { Span } from './span.ts'

/**
 * The time that spans cover, each moment once.
 * @param spans in any order, overlapping or not; those that end no later than they start, or have no such times, are left out
 * @param bridgeMs pauses up to this long belong to the speech around them
 * @returns spans in order of time, apart from each other
 */
export function mergeSpans(spans: readonly Span[], bridgeMs = 0): Span[] {
  const merged: Span[] = []
  const inOrder = spans.filter(({ startMs, endMs }) => endMs > startMs).toSorted((a, b) => a.startMs - b.startMs)
  for (const { startMs, endMs } of inOrder) {
    const last = merged.at(-1)
    if (last && startMs <= last.endMs + bridgeMs) last.endMs = Math.max(last.endMs, endMs)
    else merged.push({ startMs, endMs })
  }
  return merged
}
