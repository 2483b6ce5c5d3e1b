import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { weekOf, type WeekStart } from '#domain/calendar/weekOf.ts'
import { type SampleMoments, sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { theilSen } from '#domain/statistics/theilSen.ts'
import type { Residual } from './residuals.ts'

export interface ResidualWeek extends SampleMoments {
  week: string
}

/** By week of the submission, the empty weeks between too; none when there is nothing. */
export function weeklyResiduals(
  residuals: readonly Residual[],
  { timeZone, weekStart }: { timeZone: string; weekStart: WeekStart },
): ResidualWeek[] {
  const byWeek = Map.groupBy(residuals, ({ at }) => weekOf(at, timeZone, weekStart))
  const seen = [...byWeek.keys()].toSorted()
  const [first, last] = [seen[0], seen.at(-1)]
  const weeks: ResidualWeek[] = []
  for (let week = first; week !== undefined && week <= (last ?? ''); week = addWeeks(week, 1)) {
    weeks.push({ week, ...sampleMoments((byWeek.get(week) ?? []).map(({ points }) => points)) })
  }
  return weeks
}

/** Points in 30 days, over weekly means; nulls under ten weeks. */
export interface SeverityDrift {
  weeks: number
  slope: number | null
  low: number | null
  high: number | null
}

const FEWEST_WEEKS = 10
const DAYS_A_MONTH = 30

/**
 * Whether a reviewer becomes milder (above 0) or stricter.
 * @see Sen 1968, JASA 63:1379
 */
export function severityDrift(weeks: readonly ResidualWeek[]): SeverityDrift {
  const seen = weeks.filter(({ mean }) => mean !== null).length
  if (seen < FEWEST_WEEKS) return { weeks: seen, slope: null, low: null, high: null }
  const { slope, interval } = theilSen(weeks.map(({ mean }, at) => ({ time: (at * 7) / DAYS_A_MONTH, value: mean })))
  return { weeks: seen, slope, low: interval?.low ?? null, high: interval?.high ?? null }
}
