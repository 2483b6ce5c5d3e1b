/** One week of a control chart; limits null where none are frozen, mean null for a gap. */
export interface ControlMark {
  week: string
  n: number
  mean: number | null
  low: number | null
  high: number | null
  /** Of the limits. */
  centre: number | null
}

/** Where the plot lies in its panel, in CSS pixels: the same for every panel, so that they align. */
export const CONTROL_PLOT = { height: 118, top: 16, bottom: 8, left: 8 } as const

/** Points shown on either side of the centre: the same in every panel, at least ten. */
export function controlReach(panels: readonly { centre: number; marks: readonly ControlMark[] }[]): number {
  const reaches = panels.flatMap(({ centre, marks }) => {
    const off = marks.flatMap(({ mean }) => (mean === null ? [] : [Math.abs(mean - centre) + 1]))
    // A week of two reviews has limits as wide as the page; the usual week says how much room they need.
    const limits = marks.flatMap(({ high }) => (high === null ? [] : [high - centre])).toSorted((a, b) => a - b)
    return [...off, (limits[Math.floor(limits.length / 2)] ?? 0) * 1.2]
  })
  return Math.max(10, Math.ceil(Math.max(0, ...reaches) / 5) * 5)
}

/** Standard errors on either side of the centre that are shown of weighted means: the same in every panel. */
export function driftReach(marks: readonly ControlMark[]): number {
  const off = marks.flatMap(({ mean }) => (mean === null ? [] : [Math.abs(mean) + 0.2]))
  return Math.max(1.5, Math.ceil(Math.max(0, ...off) * 2) / 2)
}

/** Pixels from the top of a panel; what lies outside stands at its edge. */
export function controlY(points: number, [low, high]: readonly [number, number]): number {
  const share = Math.min(1, Math.max(0, (points - low) / (high - low)))
  return CONTROL_PLOT.top + (1 - share) * (CONTROL_PLOT.height - CONTROL_PLOT.top - CONTROL_PLOT.bottom)
}
