import type { Dimension } from '#domain/definition/definition.ts'

/** A piece of evidence on the time axis. */
export interface Mark {
  ms: number
  endMs?: number
  dimension: Dimension
  label: string
}

export interface PlacedMark extends Mark {
  /** Side of the glyph the label stands on; null = no room, the glyph alone. */
  side: 'right' | 'left' | null
}

const GLYPH_PX = 16
const LETTER_PX = 6.4

/** Finds room for labels beside their glyphs, in order of time: right of it, else left, else none. */
export function placeMarks(marks: readonly Mark[], durationMs: number, widthPx: number): PlacedMark[] {
  // A transcript may go on for longer than its recording.
  const sorted = marks.map((mark) => ({ ...mark, ms: Math.min(mark.ms, durationMs) })).toSorted((a, b) => a.ms - b.ms)
  const x = (ms: number) => (durationMs > 0 ? (ms / durationMs) * widthPx : 0)
  let takenUntil = -Infinity
  return sorted.map((mark, index) => {
    const at = x(mark.ms)
    const next = sorted[index + 1]
    const room = GLYPH_PX + mark.label.length * LETTER_PX
    const isRightFree = at + room <= (next ? x(next.ms) - GLYPH_PX / 2 : widthPx)
    const isLeftFree = at - room >= Math.max(takenUntil, 0)
    const side = mark.label === '' ? null : isRightFree ? 'right' : isLeftFree ? 'left' : null
    takenUntil = at + (side === 'right' ? room : GLYPH_PX / 2)
    return { ...mark, side }
  })
}
