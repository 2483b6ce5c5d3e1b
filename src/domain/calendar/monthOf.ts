/**
 * First day of the month a day is in, or of one so many months later.
 * @param day `YYYY-MM-DD`
 * @param later whole number of months, negative for earlier
 * @returns `YYYY-MM-DD`
 * @throws RangeError when `day` is no such text
 * @example monthOf('2026-01-17', -1) // 2025-12-01
 */
export function monthOf(day: string, later = 0): string {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(day) ?? []
  if (year === '') throw new RangeError(`“${day}” is not a day.`)
  const months = Number(year) * 12 + Number(month) - 1 + later
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}
