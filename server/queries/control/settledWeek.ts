import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import type { Calendar } from '#server/queries/calendarOf.ts'

/** The last week that can stand in a baseline: over for a week at least, so that most of its reviews are in. */
export function settledWeek({ timeZone, weekStart }: Calendar, now: number): string {
  return addWeeks(weekOf(now, timeZone, weekStart), -2)
}
