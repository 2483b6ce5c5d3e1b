import type { TextPart } from './difference.ts'

/** Beyond this many pairs of words two texts are shown one after the other: to align them would keep the page waiting. */
const MOST_PAIRS = 4_000_000

/**
 * Marks the words that were removed and added between two texts, by their longest common subsequence.
 * @returns parts in reading order, removed before added; without the added ones they spell `before`, without the
 * removed ones `after`
 * @example markWords('Greets at once', 'Greets warmly') // same “Greets ”, removed “at once”, added “warmly”
 */
export function markWords(before: string, after: string): TextPart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const shortest = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shortest && old[start] === fresh[start]) start++
  let end = 0
  while (end < shortest - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++
  const middle = alignWords(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  const same = (text: string): TextPart => ({ kind: 'same', text })
  return joinParts([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)])
}

/** Words, single marks and the space between them: together they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
}

function alignWords(old: readonly string[], fresh: readonly string[]): TextPart[] {
  const removed = (text: string): TextPart => ({ kind: 'removed', text })
  const added = (text: string): TextPart => ({ kind: 'added', text })
  if (old.length * fresh.length > MOST_PAIRS) return [...old.map(removed), ...fresh.map(added)]
  const common = commonLengths(old, fresh)
  const width = fresh.length + 1
  const parts: TextPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [word = '', other = ''] = [old[i], fresh[j]]
    const withoutWord = common[(i + 1) * width + j] ?? 0
    const withoutOther = common[i * width + j + 1] ?? 0
    if (i < old.length && j < fresh.length && word === other) {
      parts.push({ kind: 'same', text: word })
      i++
      j++
    } else if (j >= fresh.length || (i < old.length && withoutWord >= withoutOther)) {
      parts.push(removed(word))
      i++
    } else {
      parts.push(added(other))
      j++
    }
  }
  return parts
}

/** Length of the longest common subsequence from each pair of places on, row by row. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const [below = 0, right = 0, diagonal = 0] = [
        lengths[(i + 1) * width + j],
        lengths[i * width + j + 1],
        lengths[(i + 1) * width + j + 1],
      ]
      lengths[i * width + j] = old[i] === fresh[j] ? diagonal + 1 : Math.max(below, right)
    }
  }
  return lengths
}

/** Joins what lies beside its like; a run of changes is told as one removal and one addition. */
function joinParts(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of parts) {
    const last = joined.at(-1)
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (last?.kind === 'same' && removed === '' && added === '') last.text += text
    else {
      flush()
      joined.push({ kind: 'same', text })
    }
  }
  flush()
  return joined
}
