/** First and last instant this calendar reads: years 1000 to 9999, so that every day is ten characters of text. */
const FIRST_MS = Date.UTC(1000, 0, 2)
const LAST_MS = Date.UTC(9999, 11, 30)

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * How far the clocks of a zone are ahead of UTC at an instant.
 * @param instantMs epoch milliseconds, years 1000 to 9999
 * @returns milliseconds, negative west of Greenwich; historical zones may have odd seconds
 * @throws RangeError when the zone is unknown or the instant is no number or out of range
 */
export function zoneOffset(instantMs: number, timeZone: string): number {
  if (!(instantMs >= FIRST_MS && instantMs <= LAST_MS)) throw new RangeError(`${instantMs} is not a usable instant.`)
  if (timeZone === 'UTC') return 0
  const wholeSeconds = Math.floor(instantMs / 1000) * 1000
  const part: Record<string, number> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(wholeSeconds)) part[type] = Number(value)
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds
}

// Making a formatter costs a hundred times its use.
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
