import type { TranscriptTurn } from '#contract/interactions.ts'

/**
 * The turn that is pinned next: the selected one, and once it has a time the first one after it that has none.
 * @param from the turn selected, or else the last one heard; null at the start
 * @returns null when every turn from there on has a time
 */
export function nextPin(transcript: readonly Pick<TranscriptTurn, 'startMs'>[], from: number | null): number | null {
  const found = transcript.findIndex(({ startMs }, turn) => startMs === null && turn >= (from ?? 0))
  return found === -1 ? null : found
}
