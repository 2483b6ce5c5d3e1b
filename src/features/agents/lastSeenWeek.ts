import type { AgentWeekSeries } from './toTrendSeries.ts'

/** The last week with a review, over all series; null before the first one. */
export function lastSeenWeek(series: readonly AgentWeekSeries[]): string | null {
  return (
    series
      .flatMap(({ weeks }) => weeks)
      .filter(({ n }) => n > 0)
      .map(({ week }) => week)
      .toSorted()
      .at(-1) ?? null
  )
}
