import { instantOf } from './instantOf.ts'

export interface ParsedInstant {
  /** Epoch milliseconds. */
  ms: number
  /** False when the text named no offset and was read in the given zone. */
  hadOffset: boolean
}

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/i

/**
 * Reads an instant of ISO 8601 as exports write it: `2026-03-01`, `2026-03-01 09:30`, `2026-03-01T09:30:15.250Z`,
 * `2026-03-01T09:30:15+01:00`, `…+0100`, `…+01`, `… UTC`. A fraction of a second may follow a point or a comma; what is
 * finer than a millisecond is cut off. A date alone is the first moment of that day.
 *
 * Without an offset the time is the one on the clocks of `timeZone`. When clocks go back it is shown twice and the
 * earlier instant is meant; when they go forward it is never shown and means as much later (02:30 → 03:30).
 *
 * @returns null when the text is no such instant: another format, a day or time that does not exist (30 February,
 * 24:00, second 60), or a year up to 1000 or after 9998, which exports write for "never"
 * @throws RangeError when the zone is needed and unknown
 * @see ISO 8601-1:2019; RFC 3339
 */
export function parseInstant(text: string, timeZone: string): ParsedInstant | null {
  const match = PATTERN.exec(text.trim())
  if (!match) return null
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const dayMs = dayStart(Number(year), Number(month), Number(day))
  if (dayMs === null) return null
  const timeMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  const wallMs = dayMs + timeMs + Number(fraction.slice(0, 3).padEnd(3, '0'))
  if (offset === undefined) return { ms: instantOf(wallMs, timeZone), hadOffset: false }
  const offsetMs = toOffsetMs(offset)
  return offsetMs === null ? null : { ms: wallMs - offsetMs, hadOffset: true }
}

/** Midnight UTC of a day that exists. The ends of the calendar are left out, so that every zone can show the day. */
function dayStart(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year > 1000 && year < 9999 ? ms : null
}

function toOffsetMs(offset: string): number | null {
  if (!/^[+-]/.test(offset)) return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', ''))
  if (hours > 23 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
