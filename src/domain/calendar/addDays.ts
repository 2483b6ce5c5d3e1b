const DAY_MS = 86_400_000

/**
 * The day so many days later. Days are counted on the calendar, so summer time plays no part.
 * @param day `YYYY-MM-DD`
 * @param days whole number, negative for earlier
 * @throws RangeError when `day` is no such text or `days` is fractional
 */
export function addDays(day: string, days: number): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  // The engine reads 30 February as 2 March.
  if (!date || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) || !Number.isInteger(days)) {
    throw new RangeError(`Cannot add ${days} days to “${day}”.`)
  }
  return new Date(date.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}
