import type { TrendPoint } from './toTrendSeries.ts'

/** Where the plot lies in its panel, in CSS pixels: the same for every panel, so that they align. */
export const PLOT = { height: 112, top: 10, bottom: 6, left: 34 } as const

/** The range of points all panels share: from 40, or from the ten below the lowest mark. */
export function trendDomain(points: readonly TrendPoint[]): [number, number] {
  const lows = points.flatMap(({ mean, interval }) => [mean, interval?.[0] ?? null]).filter((low) => low !== null)
  const lowest = Math.min(40, ...lows.map((low) => Math.floor((low - 2) / 10) * 10))
  return [Math.max(0, lowest), 100]
}

/** Labelled values: few, and the same in every panel. */
export const trendTicks = ([low]: [number, number]): number[] =>
  [0, 25, 50, 75, 100].filter((tick) => tick >= low && (tick >= 50 || low < 30))

/** Pixels from the top of a panel. */
export function yOf(points: number, [low, high]: [number, number]): number {
  return PLOT.top + (1 - (points - low) / (high - low)) * (PLOT.height - PLOT.top - PLOT.bottom)
}

/** About six labelled weeks, the first and the last among them. */
export function weekTicks(count: number, most = 7): number[] {
  if (count <= 0) return []
  const step = Math.max(1, Math.ceil((count - 1) / (most - 1)))
  const ticks = Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
  const last = count - 1
  // The last label would run into the one before it.
  if (last - (ticks.at(-1) ?? 0) < step / 2 && ticks.length > 1) ticks.pop()
  return ticks.at(-1) === last ? ticks : [...ticks, last]
}
