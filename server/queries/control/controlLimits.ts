import type { ControlLimits } from '#contract/control.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import type { Db, Trx } from '#server/db/dialect.ts'
import { type Calendar, calendarOf } from '#server/queries/calendarOf.ts'

/** All limits of one scope by series and dimension, in the order they were set; '' is the whole organisation. */
export async function findControlLimits(db: Db | Trx, teamId: string): Promise<Map<string, ControlLimits[]>> {
  const rows = await db
    .selectFrom('control_limit')
    .leftJoin('person', 'person.id', 'control_limit.set_by')
    .selectAll('control_limit')
    .select('person.name')
    .where('team_id', '=', teamId)
    .orderBy('set_at')
    .orderBy('control_limit.id')
    .execute()
  const keyed = rows.map((row) => ({
    key: limitsKey(row.series_id, row.dimension),
    limits: {
      id: row.id,
      centre: row.centre,
      sigma: row.sigma,
      fromWeek: row.from_week,
      toWeek: row.to_week,
      weeks: row.weeks,
      n: row.n,
      setAt: row.set_at,
      setBy: row.name,
      reason: row.reason,
    },
  }))
  const byKey = Map.groupBy(keyed, ({ key }) => key)
  const calendar = await calendarOf(db)
  const withStart = ({ limits }: (typeof keyed)[number], at: number): ControlLimits => ({
    ...limits,
    holdsFrom: at === 0 ? limits.fromWeek : weekAfter(limits.setAt, calendar),
  })
  return new Map([...byKey].map(([key, those]) => [key, those.map(withStart)]))
}

/** Newer limits hold from here on, so that they wipe out no signal that was there when they were set. */
function weekAfter(setAt: number, { timeZone, weekStart }: Calendar): string {
  return addWeeks(weekOf(setAt, timeZone, weekStart), 1)
}

export const limitsKey = (seriesId: string, dimension: string) => `${seriesId} ${dimension}`
