/**
 * Whether a text names a time zone of the IANA database, such as `Europe/Rome` or `UTC`.
 * Bare offsets (`+02:00`) are refused: they say nothing of summer time, so weeks would drift by an hour twice a year.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    // oxlint-disable-next-line no-new -- it throws at a name that is none
    new Intl.DateTimeFormat('en-US', { timeZone: text })
    return true
  } catch {
    return false
  }
}
