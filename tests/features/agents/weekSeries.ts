import type { AgentWeekSeries } from '#features/agents/toTrendSeries.ts'

const value = (n: number, mean: number | null) => ({
  n,
  mean,
  low: n >= 5 && mean !== null ? mean - 6 : null,
  high: n >= 5 && mean !== null ? mean + 6 : null,
  isDegenerate: false,
})

/** A series of weeks, each with so many reviews and one mean for all dimensions. */
export function seriesOf(
  seriesId: string,
  weeks: readonly (readonly [week: string, n: number, mean: number | null])[],
  startsAt: string | null = null,
): AgentWeekSeries {
  return {
    seriesId,
    startsAt,
    weeks: weeks.map(([week, n, mean]) => {
      const one = value(n, mean)
      return { week, n, dimensions: { friendliness: one, responsiveness: one, outcome: one } }
    }),
  }
}
