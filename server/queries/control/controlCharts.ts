import type { ControlCharts, ControlDimension, ControlLimits } from '#contract/control.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import { BASELINE_WEEKS, baselineWeeks, freezableFrom } from '#domain/statistics/control/frozenBaseline.ts'
import { phasedChart } from '#domain/statistics/control/phasedChart.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { RULE_QUESTIONS } from '#server/policies/rules.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { findChartedTeam } from './chartedTeam.ts'
import { findControlLimits, limitsKey } from './controlLimits.ts'
import { settledWeek } from './settledWeek.ts'
import { toControlWeeks, weeklySums, type WeekSums } from './weeklySums.ts'
import { weekEvents } from './weekEvents.ts'

interface ControlFilter {
  fromWeek?: string | undefined
  toWeek?: string | undefined
  channel?: Channel[] | undefined
  teamId?: string | undefined
}

/** Weekly means against frozen limits, of the organisation or of one team, by series. */
export async function findControlCharts(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: ControlFilter,
): Promise<ControlCharts> {
  const teamId = await findChartedTeam(db, caller, filter.teamId)
  const nothing: ControlCharts = { scope: 'chooseTeam', weeksNeeded: BASELINE_WEEKS, series: [], events: [] }
  if (teamId === null) return nothing
  const calendar = await calendarOf(db)
  const rows = await weeklySums(db, { teamId, channel: filter.channel })
  const limits = filter.channel ? new Map<string, ControlLimits[]>() : await findControlLimits(db, teamId)
  const isShown = ({ week }: { week: string }) =>
    (!filter.fromWeek || week >= filter.fromWeek) && (!filter.toWeek || week <= filter.toWeek)
  const settled = settledWeek(calendar, now)
  const mayFreeze = RULE_QUESTIONS.freezeControlLimits(caller)
  const chart = (seriesId: string, weeks: readonly WeekSums[], dimension: Dimension): ControlDimension => {
    const phases = limits.get(limitsKey(seriesId, dimension)) ?? []
    const holding = phases.at(-1) ?? null
    const all = toControlWeeks(weeks, dimension)
    const { points, signals } = phasedChart(all, phases)
    const able = all.filter(({ week }) => week <= settled)
    return {
      limits: holding,
      earlier: phases.slice(0, -1),
      freezableFrom: holding !== null && mayFreeze ? freezableFrom(able, holding.fromWeek) : [],
      baselineWeeks: baselineWeeks(able).length,
      points: points.filter(isShown),
      signals: signals.filter(({ fromWeek, toWeek }) =>
        points.some((point) => isShown(point) && point.week >= fromWeek && point.week <= toWeek),
      ),
    }
  }
  const series = [...rows].map(([seriesId, weeks]) => ({
    seriesId,
    dimensions: {
      friendliness: chart(seriesId, weeks, 'friendliness'),
      responsiveness: chart(seriesId, weeks, 'responsiveness'),
      outcome: chart(seriesId, weeks, 'outcome'),
    },
  }))
  return {
    scope: filter.channel ? 'channels' : teamId === '' ? 'organisation' : 'team',
    weeksNeeded: BASELINE_WEEKS,
    series: inOrder(series, rows),
    events: (await weekEvents(db, calendar)).filter(isShown),
  }
}

function inOrder<Series extends { seriesId: string }>(series: Series[], rows: ReadonlyMap<string, WeekSums[]>) {
  const start = ({ seriesId }: Series) => rows.get(seriesId)?.[0]?.week ?? ''
  return series.toSorted((a, b) => (start(a) < start(b) ? -1 : 1))
}
