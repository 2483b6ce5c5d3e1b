import { zoneOffset } from './zoneOffset.ts'

const DAY_MS = 86_400_000

/**
 * The instant at which the clocks of a zone show a given day and time.
 * When clocks go back, the time is shown twice and the earlier instant is meant. When they go forward, the time is
 * never shown and is read with the offset that held before, so 02:30 becomes 03:30. (The `compatible` rule of
 * Temporal and of RFC 5545 section 3.3.5.)
 * @param wallMs the day and time on the wall, as if it were UTC, in epoch milliseconds
 * @returns epoch milliseconds
 * @throws RangeError when the zone is unknown or the time is outside the years 1000 to 9999
 */
export function instantOf(wallMs: number, timeZone: string): number {
  const before = zoneOffset(wallMs - DAY_MS, timeZone)
  const after = zoneOffset(wallMs + DAY_MS, timeZone)
  const shown = [wallMs - before, wallMs - after].filter((ms) => ms + zoneOffset(ms, timeZone) === wallMs)
  return shown.length > 0 ? Math.min(...shown) : wallMs - before
}
