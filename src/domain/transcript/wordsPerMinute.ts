import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import { countWords } from './countWords.ts'
import { mergeSpans } from './mergeSpans.ts'
import { totalMs } from './totalMs.ts'

/** Of less speech a rate says nothing. */
const ENOUGH_MS = 5000

/**
 * Words a minute of the agent's speech, pauses within a turn counted, those between turns not.
 * @returns null without times, under five seconds of speech, or where words cannot be counted
 */
export function wordsPerMinute(turns: readonly ImportedTurn[]): number | null {
  let words = 0
  const spans = []
  for (const { speaker, text, startMs, endMs } of turns) {
    if (speaker !== 'agent' || startMs === null || endMs === null || !(endMs > startMs)) continue
    const count = countWords(text)
    if (count === null) return null
    if (count > 0) spans.push({ startMs, endMs })
    words += count
  }
  const spokenMs = totalMs(mergeSpans(spans))
  return spokenMs < ENOUGH_MS ? null : words / (spokenMs / 60_000)
}
