import type { AgentPage } from '#contract/agents.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import type { Dimension } from '#domain/definition/definition.ts'

export type AgentWeekSeries = AgentPage['series'][number]

/** One week of one dimension; all values raw points, null for nothing seen. */
export interface TrendPoint {
  /** Whole weeks since the first week of the chart. */
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

const WEEK_MS = 7 * 86_400_000
const toMs = (week: string) => Date.parse(`${week}T00:00:00Z`)
const clip = (points: number) => Math.min(100, Math.max(0, points))

export function weeksBetween(first: string, week: string): number {
  return Math.round((toMs(week) - toMs(first)) / WEEK_MS)
}

/** First and last week over all series; null when there is none. */
export function trendSpan(series: readonly AgentWeekSeries[]): { first: string; last: string } | null {
  const weeks = series.flatMap((one) => one.weeks.map(({ week }) => week)).toSorted()
  const first = weeks[0]
  const last = weeks.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Weekly points of one dimension by series; weeks the answer leaves out become gaps with n = 0. */
export function toTrendSeries(series: readonly AgentWeekSeries[], dimension: Dimension): TrendSeries[] {
  const span = trendSpan(series)
  if (span === null) return []
  const ordered = series.filter((one) => one.weeks.length > 0).toSorted((a, b) => compare(startOf(a), startOf(b)))
  return ordered.map((one, index) => {
    const startsAt = index === 0 ? null : startOf(one)
    return {
      seriesId: one.seriesId,
      startsAt,
      // Between the last week of the old meaning and the first week of the new one.
      startsAtX: startsAt === null ? null : weeksBetween(span.first, startsAt) - 0.5,
      points: toPoints(one, dimension, span.first),
    }
  })
}

function toPoints(series: AgentWeekSeries, dimension: Dimension, origin: string): TrendPoint[] {
  const span = trendSpan([series])
  if (span === null) return []
  const byWeek = new Map(series.weeks.map((one) => [one.week, one]))
  return Array.from({ length: weeksBetween(span.first, span.last) + 1 }, (_, index) => {
    const week = addWeeks(span.first, index)
    const { n, mean, low, high, isDegenerate } = byWeek.get(week)?.dimensions[dimension] ?? NOTHING
    return {
      x: weeksBetween(origin, week),
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
