import { dayOf } from '#domain/calendar/dayOf.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import { CONSISTENCY_RULE } from '#domain/consistency/consistencyRule.ts'
import type { Db } from '#server/db/dialect.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { settledWeek } from '#server/queries/control/settledWeek.ts'

export interface ConsistencyWindow {
  fromAt: number
  fromDay: string
  /** The week of the first day, whole. */
  fromWeek: string
  today: string
  /** The last week that can stand in a baseline. */
  settled: string
}

export async function consistencyWindow(db: Db, now: number): Promise<ConsistencyWindow> {
  const calendar = await calendarOf(db)
  const fromAt = now - CONSISTENCY_RULE.days * 86_400_000
  return {
    fromAt,
    fromDay: dayOf(fromAt, calendar.timeZone),
    fromWeek: weekOf(fromAt, calendar.timeZone, calendar.weekStart),
    today: dayOf(now, calendar.timeZone),
    settled: settledWeek(calendar, now),
  }
}
