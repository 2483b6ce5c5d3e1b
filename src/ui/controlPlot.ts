import type { ControlMark } from './controlScale.ts'

/** A week as it is drawn; an empty one between two series breaks every line. */
interface PlotPoint {
  x: number
  week: string
  mean: number | null
  band: [number, number] | null
  low: number | null
  high: number | null
  centre: number | null
}

/**
 * All series in one row of points, each in its place of the shared axis.
 * @param series one list of weeks a series, the oldest first
 */
export function toControlPlot(
  series: readonly (readonly ControlMark[])[],
  place: ReadonlyMap<string, number>,
): PlotPoint[] {
  return series.flatMap((marks, index) => {
    const own = marks.map(({ week, mean, low, high, centre }): PlotPoint => ({
      x: place.get(week) ?? 0,
      week,
      mean,
      band: low === null || high === null ? null : [low, high],
      low,
      high,
      centre,
    }))
    const first = own[0]
    return index === 0 || !first
      ? own
      : [{ x: first.x - 0.5, week: '', mean: null, band: null, low: null, high: null, centre: null }, ...own]
  })
}
