import type { Span } from './span.ts'

/** Shorter pauses belong to speaking. */
const SHORTEST_MS = 2_000
/** Left at both ends, so that no word is cut. */
const LEFT_MS = 300
/** Of a lane's loudness: below it is room and line, not speech. */
const QUIET_SHARE = 0.06
const MOST_QUIET_SHARE = 0.25
const LEAST_QUIET = 2

/**
 * Where nobody is heard in any lane for two seconds or more, so that a listener may leave it out. Judged apart from
 * `voicedSpans`: there an echo is nobody's speech, here it is heard; there the quiet of a channel with words is measured,
 * here music and ringing are worth hearing, and a single lane with both sides is judged, too.
 * @param lanes largest amplitude of each bucket, 0–255
 * @returns spans in order of time, a little shorter than the silences; none when there is nothing to judge by
 */
export function silentSpans(lanes: readonly Uint8Array[], bucketMs: number, durationMs: number): Span[] {
  const buckets = Math.min(Math.ceil(durationMs / bucketMs), Math.max(0, ...lanes.map(({ length }) => length)))
  if (!(bucketMs > 0) || buckets === 0) return []
  const limits = lanes.map(quietLimit)
  const isQuiet = (bucket: number) => lanes.every((lane, i) => (lane[bucket] ?? 0) <= (limits[i] ?? 0))
  // A click of one bucket is no speech.
  const isSilent = (bucket: number) =>
    isQuiet(bucket) || (bucket > 0 && bucket + 1 < buckets && isQuiet(bucket - 1) && isQuiet(bucket + 1))
  const spans: Span[] = []
  for (let from = 0; from < buckets; from++) {
    if (!isSilent(from)) continue
    let to = from + 1
    while (to < buckets && isSilent(to)) to++
    if ((to - from) * bucketMs >= SHORTEST_MS) spans.push(trimmed(from, to))
    from = to
  }
  return spans

  function trimmed(from: number, to: number): Span {
    const startMs = from === 0 ? 0 : from * bucketMs + LEFT_MS
    return { startMs, endMs: to === buckets ? durationMs : to * bucketMs - LEFT_MS }
  }
}

/** From the lane itself: a quiet line is judged more finely than a loud one, and hum is no speech. */
function quietLimit(lane: Uint8Array): number {
  const sorted = lane.toSorted()
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const [hum, loud] = [at(0.1), at(0.995)]
  return Math.max(LEAST_QUIET, Math.min(MOST_QUIET_SHARE * loud, Math.max(QUIET_SHARE * loud, 1.5 * hum)))
}
