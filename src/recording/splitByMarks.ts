import type { Dimension } from '#domain/definition/definition.ts'

/** Marked words of a turn, in UTF-16 offsets. */
export interface TextMark {
  turn: number
  start: number
  end: number
  dimension: Dimension
}

/** Part of a text, in UTF-16 offsets. */
export interface Stretch {
  start: number
  end: number
}

export interface TextPiece {
  start: number
  text: string
  /** null = unmarked; where marks overlap, the one that began first. */
  dimension: Dimension | null
  isHit: boolean
  /** Where in the list of what may be folded; null = always shown. */
  fold: number | null
}

/** Cuts a text at the edges of its marks and of what was found in it; nothing of the text is lost, offsets beyond it are ignored. */
export function splitByMarks(
  text: string,
  marks: readonly TextMark[],
  hits: readonly Stretch[] = [],
  folds: readonly Stretch[] = [],
): TextPiece[] {
  const sorted = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start)
  const edges = [0, text.length, ...[...sorted, ...hits, ...folds].flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(edges)].filter((edge) => edge >= 0 && edge <= text.length).toSorted((a, b) => a - b)
  const hitAt = finder(hits)
  const foldAt = finder(folds)
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    dimension: sorted.find((mark) => mark.start <= start && start < mark.end)?.dimension ?? null,
    isHit: hitAt(start) !== null,
    fold: foldAt(start),
  }))
}

/** Which of the stretches, in order and apart, a place lies in; asked from the start on. */
function finder(stretches: readonly Stretch[]): (place: number) => number | null {
  let next = 0
  return (place) => {
    while (next < stretches.length && (stretches[next]?.end ?? 0) <= place) next++
    return (stretches[next]?.start ?? Infinity) <= place ? next : null
  }
}
