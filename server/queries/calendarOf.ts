import type { WeekStart } from '#domain/calendar/weekOf.ts'
import type { Db, Trx } from '#server/db/dialect.ts'

export interface Calendar {
  timeZone: string
  weekStart: WeekStart
}

/** On whose clocks weeks are counted, and from which day. */
export async function calendarOf(db: Db | Trx): Promise<Calendar> {
  const { time_zone, week_start } = await db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()
  // A command writes 1 to 7 alone.
  return { timeZone: time_zone, weekStart: week_start as WeekStart }
}
