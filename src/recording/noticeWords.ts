import type { Interaction } from '#contract/interactions.ts'
import { formatDuration } from '#lib/format.ts'

/** One sentence for each thing missing. */
export function noticeWords(interaction: Pick<Interaction, 'channel' | 'recording' | 'transcript'>): string[] {
  const { channel, recording, transcript } = interaction
  const words: string[] = []
  if (recording === null && channel === 'call') words.push('This call came without a recording.')
  if (recording !== null && !recording.isPlayable) {
    words.push(`This recording cannot be played here. ${recording.unplayableReason ?? ''}`.trim())
  }
  if (transcript.length === 0) {
    words.push(
      recording === null
        ? 'There is no transcript.'
        : 'There is no transcript; evidence can be attached to moments of the recording.',
    )
  }
  const lengths = lengthWords(recording, transcript)
  return lengths === null ? words : [...words, lengths]
}

/** Rounding, and goodbyes nobody wrote down. */
const SAME_MS = 5_000
const MISSING_MS = 60_000

/** Where the transcript and the recording do not belong together; everything can still be used. */
function lengthWords(recording: Interaction['recording'], transcript: Interaction['transcript']): string | null {
  const lastMs = transcript.reduce((last, { startMs, endMs }) => Math.max(last, endMs ?? startMs ?? 0), 0)
  if (recording === null || lastMs === 0) return null
  const { durationMs } = recording
  const length = `the recording is ${formatDuration(durationMs)} long`
  if (lastMs > durationMs + SAME_MS) return `The transcript goes on to ${formatDuration(lastMs)}; ${length}.`
  if (lastMs < durationMs - MISSING_MS) return `The transcript ends at ${formatDuration(lastMs)}; ${length}.`
  return null
}
