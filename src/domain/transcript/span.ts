/** A stretch of time, from its start up to its end, in milliseconds from the start of the recording. */
export interface Span {
  startMs: number
  endMs: number
}
