import type { AgentPage, Grain } from '#contract/agents.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { startAfter, stepsBetween } from './grains.ts'

export type AgentWeekSeries = AgentPage['series'][number]

/** One week, or month, of one dimension; all values raw points, null for nothing seen. */
export interface TrendPoint {
  /** Steps since the first one of the chart. */
  x: number
  week: string
  seriesId: string
  n: number
  mean: number | null
  low: number | null
  high: number | null
  /** The interval clipped to 0–100, for drawing only. */
  interval: [number, number] | null
  isDegenerate: boolean
}

/** The points of one series: lines never join two of them. */
export interface TrendSeries {
  seriesId: string
  /** Where its dotted line stands; null for the first one. */
  startsAtX: number | null
  startsAt: string | null
  points: TrendPoint[]
}

const clip = (points: number) => Math.min(100, Math.max(0, points))

/** First and last week over all series; null when there is none. */
export function trendSpan(series: readonly AgentWeekSeries[]): { first: string; last: string } | null {
  const weeks = series.flatMap((one) => one.weeks.map(({ week }) => week)).toSorted()
  const first = weeks[0]
  const last = weeks.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Weekly points of one dimension by series; weeks the answer leaves out become gaps with n = 0. */
export function toTrendSeries(
  series: readonly AgentWeekSeries[],
  dimension: Dimension,
  by: Grain = 'week',
): TrendSeries[] {
  const span = trendSpan(series)
  if (span === null) return []
  const ordered = series.filter((one) => one.weeks.length > 0).toSorted((a, b) => compare(startOf(a), startOf(b)))
  return ordered.map((one, index) => {
    const startsAt = index === 0 ? null : startOf(one)
    return {
      seriesId: one.seriesId,
      startsAt,
      // Between the last week of the old meaning and the first week of the new one.
      startsAtX: startsAt === null ? null : stepsBetween(span.first, startsAt, by) - 0.5,
      points: toPoints(one, dimension, span.first, by),
    }
  })
}

function toPoints(series: AgentWeekSeries, dimension: Dimension, origin: string, by: Grain): TrendPoint[] {
  const span = trendSpan([series])
  if (span === null) return []
  const byWeek = new Map(series.weeks.map((one) => [one.week, one]))
  return Array.from({ length: stepsBetween(span.first, span.last, by) + 1 }, (_, index) => {
    const week = startAfter(span.first, index, by)
    const { n, mean, low, high, isDegenerate } = byWeek.get(week)?.dimensions[dimension] ?? NOTHING
    return {
      x: stepsBetween(origin, week, by),
      week,
      seriesId: series.seriesId,
      n,
      mean,
      low,
      high,
      interval: low === null || high === null ? null : [clip(low), clip(high)],
      isDegenerate,
    }
  })
}

const NOTHING = { n: 0, mean: null, low: null, high: null, isDegenerate: false }
const startOf = (series: AgentWeekSeries) => series.startsAt ?? series.weeks[0]?.week ?? ''
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
