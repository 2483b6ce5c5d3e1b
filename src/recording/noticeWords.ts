import type { Interaction } from '#contract/interactions.ts'

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
  return words
}
