import type { Interaction } from '#contract/interactions.ts'

/** Written turns carry the time of day, spoken ones the time in the recording. */
export function isWritten({
  transcript,
  recording,
  channel,
}: Pick<Interaction, 'transcript' | 'recording' | 'channel'>): boolean {
  if (recording !== null || channel === 'call') return false
  return channel !== 'in_person' || transcript.some(({ at }) => at !== null)
}
