import { zoneOffset } from './zoneOffset.ts'

const DAY_MS = 86_400_000
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4

/** The first day of the week, counted as ISO 8601 does: 1 = Monday … 7 = Sunday. */
export type WeekStart = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * The week an instant belongs to on the clocks of a zone, named by its first local day.
 * @param instantMs epoch milliseconds
 * @returns `YYYY-MM-DD`, at most six days before the local day of the instant
 * @throws RangeError when the zone is unknown, the instant is no number or outside the years 1000 to 9999,
 * or the week start is not one of 1 to 7
 */
export function weekOf(instantMs: number, timeZone: string, weekStart: WeekStart): string {
  if (!(Number.isInteger(weekStart) && weekStart >= 1 && weekStart <= 7)) {
    throw new RangeError(`A week cannot start on day ${weekStart}.`)
  }
  const day = Math.floor((instantMs + zoneOffset(instantMs, timeZone)) / DAY_MS)
  const sinceStart = (((day + FIRST_WEEKDAY - weekStart) % 7) + 7) % 7
  return new Date((day - sinceStart) * DAY_MS).toISOString().slice(0, 10)
}
