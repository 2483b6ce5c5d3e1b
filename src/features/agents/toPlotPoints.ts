import type { TrendSeries } from './toTrendSeries.ts'

export interface PlotPoint {
  x: number
  mean: number | null
  interval: [number, number] | null
}

/** All series in one list; an empty point between two of them breaks the line. */
export function toPlotPoints(series: readonly TrendSeries[]): PlotPoint[] {
  return series.flatMap(({ startsAtX, points }) => {
    const own = points.map(({ x, mean, interval }) => ({ x, mean, interval }))
    return startsAtX === null ? own : [{ x: startsAtX, mean: null, interval: null }, ...own]
  })
}
