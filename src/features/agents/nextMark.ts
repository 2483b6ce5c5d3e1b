import type { TrendPoint } from './toTrendSeries.ts'

/** Which mark of which panel, counted over the panel's points, the empty weeks included. */
export interface Mark {
  panel: number
  index: number
}

/**
 * Where an arrow key leads: left and right to the neighbouring week that has a mean, up and down to the same week
 * of another panel, Home and End to the ends.
 * @returns null when no panel has any mark, or the key leads nowhere
 */
export function nextMark(panels: readonly (readonly TrendPoint[])[], from: Mark, key: string): Mark | null {
  const points = panels[from.panel] ?? []
  const seen = points.flatMap(({ mean }, index) => (mean === null ? [] : [index]))
  const to = (index: number | undefined) => (index === undefined ? null : { panel: from.panel, index })
  switch (key) {
    case 'stay':
      return to(nearest(seen, from.index))
    case 'ArrowLeft':
      return to(seen.findLast((index) => index < from.index))
    case 'ArrowRight':
      return to(seen.find((index) => index > from.index))
    case 'Home':
      return to(seen[0])
    case 'End':
      return to(seen.at(-1))
    case 'ArrowUp':
    case 'ArrowDown': {
      const panel = from.panel + (key === 'ArrowUp' ? -1 : 1)
      return panels[panel] ? nextMark(panels, { panel, index: from.index }, 'stay') : null
    }
    default:
      return null
  }
}

function nearest(indices: readonly number[], wanted: number): number | undefined {
  if (wanted === Number.POSITIVE_INFINITY) return indices.at(-1)
  return indices.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
}
