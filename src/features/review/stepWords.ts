interface Stretch {
  start: number
  end: number
}

/**
 * The words selected after an arrow key, in UTF-16 offsets of the text.
 * Without a selection the first word, or going back the last; else the word beside it, or with `isExtending` one more
 * or one less at its end.
 * @returns null for a text without words
 */
export function stepWords(text: string, at: Stretch | null, step: 1 | -1, isExtending: boolean): Stretch | null {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  const last = words.length - 1
  if (last < 0) return null
  if (!at) return words[step === 1 ? 0 : last] ?? null
  const from = Math.max(
    0,
    words.findIndex(({ end }) => end > at.start),
  )
  const to = Math.max(
    from,
    words.findLastIndex(({ start }) => start < at.end),
  )
  const clamp = (index: number) => Math.min(Math.max(0, index), last)
  const first = isExtending ? from : clamp(step === 1 ? to + 1 : from - 1)
  const end = isExtending ? Math.max(from, clamp(to + step)) : first
  return { start: words[first]?.start ?? 0, end: words[end]?.end ?? 0 }
}
