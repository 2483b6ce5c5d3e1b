/** Selected words of one turn, in UTF-16 offsets of its text. */
export interface TextSelection {
  turn: number
  start: number
  end: number
}

/**
 * What the reader has selected within `container`.
 * A selection over several turns counts as far as the first of them; blanks at its ends do not count.
 */
export function readSelection(container: HTMLElement): TextSelection | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  for (const element of container.querySelectorAll<HTMLElement>('[data-turn-text]')) {
    if (!range.intersectsNode(element)) continue
    const within = trimSelection(element.textContent ?? '', ...offsetsWithin(range, element))
    if (within !== null) return { turn: Number(element.dataset.turnText), ...within }
  }
  return null
}

/** Takes blanks off both ends; null when nothing is left. */
export function trimSelection(text: string, start: number, end: number): { start: number; end: number } | null {
  const selected = text.slice(start, end)
  if (selected.trim() === '') return null
  return { start: end - selected.trimStart().length, end: start + selected.trimEnd().length }
}

function offsetsWithin(range: Range, element: HTMLElement): [number, number] {
  const before = document.createRange()
  before.selectNodeContents(element)
  const part = before.cloneRange()
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset)
  before.setEnd(part.startContainer, part.startOffset)
  const start = before.toString().length
  return [start, start + part.toString().length]
}
