import type { Span } from '#domain/transcript/span.ts'
import { type Loop, wholeLoop } from './loop.ts'

interface Ways {
  loop: Loop | null
  skipsSilence: boolean
  silences: readonly Span[]
}

/** So little is not worth a seek. */
const WORTH_MS = 100

/**
 * Where playback goes instead of on: from the end of the loop to its start, from within a silence to its end.
 * A loop holds only what came from within it: whoever seeks past it listens on. Silence within it is heard.
 * @param beforeMs where playback was a moment ago
 * @returns null to go on
 */
export function nextJump(beforeMs: number, nowMs: number, { loop, skipsSilence, silences }: Ways): number | null {
  const whole = wholeLoop(loop)
  if (whole && beforeMs >= whole.startMs && beforeMs < whole.endMs) {
    return nowMs >= whole.endMs ? whole.startMs : null
  }
  if (!skipsSilence) return null
  const silence = spanAt(silences, nowMs)
  return silence && silence.endMs - nowMs > WORTH_MS ? silence.endMs : null
}

/** The span around a moment; `spans` in order and apart. */
export function spanAt(spans: readonly Span[], ms: number): Span | null {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.startMs ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span && ms < span.endMs ? span : null
}
