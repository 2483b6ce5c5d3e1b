import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Stretch } from './splitByMarks.ts'

/** Said a moment ago, a word stays marked over the breath after it. */
const BREATH_MS = 400

/** The word of a turn being spoken; null between words, and where the turn has no times for them. */
export function spokenWord({ text, words }: TranscriptTurn, positionMs: number): Stretch | null {
  const index = (words ?? []).findLastIndex(([, startMs]) => startMs <= positionMs)
  const [start, , endMs] = words?.[index] ?? []
  if (start === undefined || endMs === undefined || positionMs > endMs + BREATH_MS) return null
  const next = words?.[index + 1]?.[0] ?? text.length
  return { start, end: start + text.slice(start, next).trimEnd().length }
}
