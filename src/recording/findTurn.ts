import type { TranscriptTurn } from '#contract/interactions.ts'

/**
 * Makes a lookup from a position to the turn being spoken: the last one that has begun.
 * @returns a function giving the index of the turn, null before the first or when no turn has a time
 */
export function turnFinder(transcript: readonly TranscriptTurn[]): (positionMs: number) => number | null {
  const times = transcript
    .flatMap(({ startMs }, turn) => (startMs === null ? [] : [{ startMs, turn }]))
    .toSorted((a, b) => a.startMs - b.startMs || a.turn - b.turn)
  return (positionMs) => {
    let [low, high] = [0, times.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((times[middle]?.startMs ?? 0) <= positionMs) low = middle + 1
      else high = middle
    }
    return times[low - 1]?.turn ?? null
  }
}
