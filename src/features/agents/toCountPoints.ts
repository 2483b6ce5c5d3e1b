import type { Grain } from '#contract/agents.ts'
import { startAfter, stepsBetween } from './grains.ts'
import { type AgentWeekSeries, trendSpan } from './toTrendSeries.ts'

/** How many reviews a week, or month, had, over all series. */
export interface CountPoint {
  x: number
  week: string
  n: number
}

export function toCountPoints(series: readonly AgentWeekSeries[], by: Grain = 'week'): CountPoint[] {
  const span = trendSpan(series)
  if (span === null) return []
  const counts = new Map<string, number>()
  for (const { week, n } of series.flatMap((one) => one.weeks)) counts.set(week, (counts.get(week) ?? 0) + n)
  return Array.from({ length: stepsBetween(span.first, span.last, by) + 1 }, (_, x) => {
    const week = startAfter(span.first, x, by)
    return { x, week, n: counts.get(week) ?? 0 }
  })
}
