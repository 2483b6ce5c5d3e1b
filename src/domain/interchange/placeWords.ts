import type { WordTime } from './importedInteraction.ts'

interface TimedWord {
  text: string
  startMs: number
  endMs: number
}

/** A word that the text does not hold must not cost all those after it. */
const FARTHEST = 80

/**
 * Finds the words of a turn in its text, one after the other, whatever their case.
 * @param words in the order they were said
 * @returns those that were found, in UTF-16 offsets; the others are left out
 */
export function placeWords(text: string, words: readonly TimedWord[]): WordTime[] {
  const places: WordTime[] = []
  let from = 0
  for (const { text: word, startMs, endMs } of words) {
    const wanted = word.trim()
    const found = wanted === '' ? -1 : indexOfWord(text, wanted, from)
    if (found === -1 || endMs < startMs) continue
    places.push([found, startMs, endMs])
    from = found + wanted.length
  }
  return places
}

/** As a whole word, whatever its case: `a` is not found in `cat`, nor far ahead of where it can be. */
function indexOfWord(text: string, word: string, from: number): number {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
  pattern.lastIndex = from
  const found = pattern.exec(text)?.index ?? -1
  return found - from > FARTHEST ? -1 : found
}
