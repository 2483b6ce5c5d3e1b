import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { type AgentWeekSeries, trendSpan, weeksBetween } from './toTrendSeries.ts'

/** How many reviews a week had, over all series. */
export interface CountPoint {
  x: number
  week: string
  n: number
}

export function toCountPoints(series: readonly AgentWeekSeries[]): CountPoint[] {
  const span = trendSpan(series)
  if (span === null) return []
  const counts = new Map<string, number>()
  for (const { week, n } of series.flatMap((one) => one.weeks)) counts.set(week, (counts.get(week) ?? 0) + n)
  return Array.from({ length: weeksBetween(span.first, span.last) + 1 }, (_, x) => {
    const week = addWeeks(span.first, x)
    return { x, week, n: counts.get(week) ?? 0 }
  })
}
