import type { TranscriptTurn } from '#contract/interactions.ts'
import type { TextSelection } from './readSelection.ts'

/** More than anybody steps through. */
export const MOST_HITS = 5_000

/**
 * Where words occur: whatever their case, any blank between them standing for any other.
 * @returns in order, in UTF-16 offsets of each text; at most `MOST_HITS`
 */
export function findInTurns(transcript: readonly Pick<TranscriptTurn, 'text'>[], query: string): TextSelection[] {
  const words = query.trim().split(/\s+/).filter(Boolean)
  const hits: TextSelection[] = []
  if (words.length === 0) return hits
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'giu')
  for (const [turn, { text }] of transcript.entries()) {
    for (const match of text.matchAll(pattern)) {
      if (hits.length === MOST_HITS) return hits
      hits.push({ turn, start: match.index, end: match.index + match[0].length })
    }
  }
  return hits
}
