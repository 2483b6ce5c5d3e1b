import { addDays } from './addDays.ts'

/**
 * The start day of the week so many weeks later.
 * @param week start day `YYYY-MM-DD`, as `weekOf` gives it
 * @param weeks whole number, negative for earlier
 * @throws RangeError when `week` is no such text or `weeks` is fractional
 */
export function addWeeks(week: string, weeks: number): string {
  if (!Number.isInteger(weeks)) throw new RangeError(`Cannot add ${weeks} weeks.`)
  return addDays(week, weeks * 7)
}
