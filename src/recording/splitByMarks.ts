import type { Dimension } from '#domain/definition/definition.ts'

/** Marked words of a turn, in UTF-16 offsets. */
export interface TextMark {
  turn: number
  start: number
  end: number
  dimension: Dimension
}

export interface TextPiece {
  start: number
  text: string
  /** null = unmarked; where marks overlap, the one that began first. */
  dimension: Dimension | null
}

/** Cuts a text at the edges of its marks; nothing of the text is lost, offsets beyond it are ignored. */
export function splitByMarks(text: string, marks: readonly TextMark[]): TextPiece[] {
  const sorted = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)
  const edges = [0, text.length, ...sorted.flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(edges)].filter((edge) => edge >= 0 && edge <= text.length).toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    dimension: sorted.find((mark) => mark.start <= start && start < mark.end)?.dimension ?? null,
  }))
}
