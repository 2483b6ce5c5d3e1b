import type { AgreementSpan, AgreementTrend } from '#contract/agreement.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { intervalAlphas } from '#domain/statistics/intervalAlphas.ts'
import type { Db } from '#server/db/dialect.ts'
import { type DoubleScoring, findDoubleScored, lastAt } from '#server/queries/reviewers/doubleScored.ts'

export interface AgreementTrendInput {
  seriesId: string
  now: number
  timeZone: string
}

const MONTHS = 12
const RECENT_MONTHS = 3
const DRAWS = 2000
const FEWEST_UNITS = 8

/** Agreement of planned double scorings, month by month; a month is that of the last scoring of an interaction. */
export async function agreementTrend(
  db: Db,
  { seriesId, now, timeZone }: AgreementTrendInput,
): Promise<AgreementTrend> {
  const starts = monthStarts(dayOf(now, timeZone))
  const at = starts.map((day) => instantOf(Date.parse(`${day}T00:00:00Z`), timeZone))
  const groups = await findDoubleScored(db, { seriesId, now, fromAt: at[0] ?? 0 })
  const monthOf = (group: readonly DoubleScoring[]) => at.findLastIndex((start) => start <= lastAt(group))
  const byMonth = Map.groupBy(groups, monthOf)
  const recent = [...byMonth].flatMap(([index, own]) => (index >= MONTHS - RECENT_MONTHS ? own : []))
  return {
    recent: spanOf(recent, `${seriesId} recent`),
    months: starts.slice(Math.min(MONTHS, ...byMonth.keys())).map((day, index, shown) => {
      const month = day.slice(0, 7)
      const own = byMonth.get(MONTHS - shown.length + index) ?? []
      return { month, ...spanOf(own, `${seriesId} ${month}`) }
    }),
    seed: seriesId,
    draws: DRAWS,
    minimum: FEWEST_UNITS,
  }
}

/** First days of the last months, this one the last. */
function monthStarts(today: string): string[] {
  const starts = [`${today.slice(0, 7)}-01`]
  while (starts.length < MONTHS) starts.unshift(`${addDays(starts[0] ?? today, -1).slice(0, 7)}-01`)
  return starts
}

function spanOf(groups: readonly (readonly DoubleScoring[])[], seed: string): AgreementSpan {
  const measures = DIMENSIONS.map((dimension) => groups.map((group) => group.map((row) => pointsOf(row, dimension))))
  const found = intervalAlphas(measures, { seed, draws: DRAWS })
  const [friendliness, responsiveness, outcome] = found.map(({ units, alpha, low, high }) => ({
    units,
    alpha,
    low,
    high,
  }))
  if (!friendliness || !responsiveness || !outcome) throw new Error('A dimension is missing.')
  return {
    interactions: groups.length,
    reviews: groups.reduce((sum, group) => sum + group.length, 0),
    dimensions: { friendliness, responsiveness, outcome },
  }
}

function pointsOf(row: DoubleScoring, dimension: Dimension): number | null {
  const hundredths = row[dimension]
  return hundredths === null ? null : hundredths / 100
}
