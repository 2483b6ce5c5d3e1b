import type { Span } from '#domain/transcript/span.ts'

/** A loop being set: its end comes with the second press. */
export interface Loop {
  startMs: number
  endMs: number | null
}

/** The loop once both ends are set. */
export function wholeLoop(loop: Loop | null): Span | null {
  return loop === null || loop.endMs === null ? null : { startMs: loop.startMs, endMs: loop.endMs }
}
