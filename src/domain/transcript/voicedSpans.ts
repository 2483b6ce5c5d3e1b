import { mergeSpans } from './mergeSpans.ts'
import type { Span } from './span.ts'

/** Peaks of a channel: the largest |amplitude| of each bucket of time, 0–255. */
export interface Lane {
  peaks: Uint8Array
  bucketMs: number
}

/** Below it there is hiss and rounding: 4/255 are −36 dB of full scale. */
const SOUND = 4
/** Speech lies at least so high over the quiet of its channel (10 dB), */
const OVER_FLOOR = 3
/** and within so much of the channel's loud parts (26 dB). */
const UNDER_LOUD = 0.05
/** Where somebody speaks nearly all the time their quiet is no noise: the floor never asks for more than this of the loud parts. */
const MOST_OF_LOUD = 0.15
/** The other channel's sound comes through at such a share of it (18 dB below): an echo, no speech. */
const ECHO = 0.125
/** Pauses within a phrase. */
const PAUSE_MS = 300
/** Clicks and knocks are shorter than a word. */
const WORD_MS = 100

/**
 * When somebody speaks on a channel, by the loudness of its peaks: a bucket is voiced when it is at least 4/255, three
 * times the channel's quiet (20th percentile), and a twentieth of its loud parts (95th percentile of what is sound),
 * and no echo of the other channel (under an eighth of its peak at that time). Pauses of up to 300 ms are bridged; what
 * is then shorter than 100 ms is left out. Music and ringing are taken for speech.
 * @returns spans in order of time, as precise as the buckets; none for a silent channel
 */
export function voicedSpans({ peaks, bucketMs }: Lane, other: Lane): Span[] {
  const threshold = thresholdOf(peaks)
  const voiced: Span[] = []
  peaks.forEach((peak, index) => {
    if (peak < threshold || peak < ECHO * (other.peaks[index] ?? 0)) return
    const last = voiced.at(-1)
    const startMs = index * bucketMs
    if (last && last.endMs === startMs) last.endMs = startMs + bucketMs
    else voiced.push({ startMs, endMs: startMs + bucketMs })
  })
  return mergeSpans(voiced, PAUSE_MS).filter(({ startMs, endMs }) => endMs - startMs >= WORD_MS)
}

function thresholdOf(peaks: Uint8Array): number {
  const sorted = peaks.toSorted()
  const sound = sorted.subarray(sorted.findIndex((peak) => peak >= SOUND))
  const loud = percentile(sound, 95)
  return Math.max(SOUND, UNDER_LOUD * loud, Math.min(OVER_FLOOR * percentile(sorted, 20), MOST_OF_LOUD * loud))
}

function percentile(sorted: Uint8Array, percent: number): number {
  return sorted[Math.floor(((sorted.length - 1) * percent) / 100)] ?? 0
}
