const LABEL_WORDS = 3
const MOST_CHARACTERS = 60

/**
 * The first words of what evidence points at, for a chip.
 * @param text what was said in the turn
 * @param start first UTF-16 offset of the words
 * @param end offset after the last one
 */
export function evidenceLabel(text: string, start = 0, end = text.length): string {
  const words = text.slice(start, end).trim().split(/\s+/)
  return words
    .slice(0, LABEL_WORDS)
    .join(' ')
    .slice(0, MOST_CHARACTERS)
    .replace(/[,.;:!?]+$/, '')
}
