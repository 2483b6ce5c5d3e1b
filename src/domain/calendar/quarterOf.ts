/**
 * First day of the quarter a day is in, or of one so many quarters later.
 * @param day `YYYY-MM-DD`
 * @param later whole number of quarters, negative for earlier
 * @returns `YYYY-MM-DD`
 * @throws RangeError when `day` is no such text
 * @example quarterOf('2026-02-17', -1) // 2025-10-01
 */
export function quarterOf(day: string, later = 0): string {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(day) ?? []
  if (year === '') throw new RangeError(`“${day}” is not a day.`)
  const quarters = Number(year) * 4 + Math.floor((Number(month) - 1) / 3) + later
  const first = String((quarters % 4) * 3 + 1).padStart(2, '0')
  return `${String(Math.floor(quarters / 4)).padStart(4, '0')}-${first}-01`
}
