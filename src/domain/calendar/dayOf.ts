import { zoneOffset } from './zoneOffset.ts'

/**
 * The calendar day of an instant on the clocks of a zone.
 * @param instantMs epoch milliseconds
 * @returns `YYYY-MM-DD`
 * @throws RangeError when the zone is unknown or the instant is no number or outside the years 1000 to 9999
 */
export function dayOf(instantMs: number, timeZone: string): string {
  return new Date(instantMs + zoneOffset(instantMs, timeZone)).toISOString().slice(0, 10)
}
