import type { Span } from './span.ts'

/** When each side of a call spoke; the spans of a side are in order of time and apart from each other. */
export interface Speech {
  agent: readonly Span[]
  customer: readonly Span[]
  /** Machines that speak: no silence, but nobody's reply either. */
  others: readonly Span[]
}
