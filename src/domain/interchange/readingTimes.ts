import { parseInstant } from '#domain/calendar/parseInstant.ts'

/** Reads the times of one row in one zone, and counts those without an offset. */
export class ReadingTimes {
  zoneless = 0
  readonly #timeZone: string

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** Epoch milliseconds, or null when the text is no time. */
  read(text: string): number | null {
    const parsed = parseInstant(text, this.#timeZone)
    if (parsed && !parsed.hadOffset) this.zoneless++
    return parsed?.ms ?? null
  }
}

/** What to say of a text that is no time. */
export function noTime(field: string, text: string): string {
  return `${field} “${text.slice(0, 40)}” is no time Accord can read: write it as 2026-03-01T09:30:00+01:00.`
}
