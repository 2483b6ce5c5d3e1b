/** The only place that rounds. Typographic minus and en dash; null is a dash, never a zero. */

const NOTHING = '–'
const counts = new Intl.NumberFormat('en-GB')
const dayOfWeek = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const formatters = new Map<string, Intl.DateTimeFormat>()

/** `67`; hundredths of a point are never shown. */
export function formatPoints(points: number | null): string {
  return points === null ? NOTHING : typographic(points.toFixed(0))
}

/** `66.1`: where limits lie close to what passed them. */
export function formatTenths(points: number | null): string {
  return points === null ? NOTHING : typographic(points.toFixed(1)).replace(/^−(0\.0)$/u, '$1')
}

/** `61–73`. */
export function formatInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? NOTHING : `${formatPoints(low)}–${formatPoints(high)}`
}

/** `57%`. */
export function formatShare(share: number | null): string {
  return share === null ? NOTHING : `${(share * 100).toFixed(0)}%`
}

/** `50–63`, of shares. */
export function formatShareInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? NOTHING : `${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)}`
}

/** `0.45`, `−0.12`: a correlation. */
export function formatCorrelation(r: number | null): string {
  return r === null ? NOTHING : typographic(r.toFixed(2)).replace(/^−(0\.00)$/u, '$1')
}

/** `+3.1`, `−0.4`, `0.0`: how far a mean moved, in points. */
export function formatMove(points: number | null): string {
  if (points === null) return NOTHING
  const rounded = points.toFixed(1)
  return Number(rounded) === 0 ? '0.0' : `${points > 0 ? '+' : ''}${typographic(rounded)}`
}

/** `12,043`. */
export function formatCount(count: number): string {
  return typographic(counts.format(count))
}

/** `38`, `1,000+`: counted up to a limit. */
export function formatCapped({ count, isMore }: { count: number; isMore: boolean }): string {
  return isMore ? `${formatCount(count)}+` : formatCount(count)
}

/** `6:48`, `1:02:09`; whole seconds begun. */
export function formatDuration(ms: number | null): string {
  if (ms === null) return NOTHING
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const tail = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** `16 Nov`, the start day of a week. */
export function formatWeek(week: string): string {
  return dayOfWeek.format(new Date(`${week}T00:00:00Z`))
}

/** `Nov 2026`, the month of a day. */
export function formatMonth(day: string): string {
  return month.format(new Date(`${day}T00:00:00Z`))
}

/** `18 Nov`. */
export function formatDay(ms: number, timeZone: string): string {
  return formatDate(ms, timeZone, { day: 'numeric', month: 'short' })
}

/** `18 Nov 14:06`. */
export function formatDateTime(ms: number, timeZone: string): string {
  return `${formatDay(ms, timeZone)} ${formatTime(ms, timeZone)}`
}

/** `18 Nov 14:06`, of another year than now `18 Nov 2027 14:06`. */
export function formatUntil(ms: number, timeZone: string, now = Date.now()): string {
  const yearOf = (at: number) => formatDate(at, timeZone, { year: 'numeric' })
  if (yearOf(ms) === yearOf(now)) return formatDateTime(ms, timeZone)
  return `${formatDay(ms, timeZone)} ${yearOf(ms)} ${formatTime(ms, timeZone)}`
}

/** `Thursday 19 November`. */
export function formatLongDay(ms: number, timeZone: string): string {
  return formatDate(ms, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** A wait: `6:35`, from an hour `3 h 12 min`, from a day `2 days 4 h`; the last unit begun. */
export function formatWait(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (hours === 0) return formatDuration(ms)
  if (days === 0) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  const whole = days === 1 ? '1 day' : `${formatCount(days)} days`
  return hours % 24 === 0 ? whole : `${whole} ${hours % 24} h`
}

/** `1.4 s`; from a minute on `1:12`. */
export function formatSeconds(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : formatDuration(ms)
}

/** `14:06`. */
export function formatTime(ms: number, timeZone: string): string {
  return formatDate(ms, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function typographic(text: string): string {
  return text === '-0' ? '0' : text.replace('-', '−')
}

/** A dash for what is no date: a page shows it and goes on. */
function formatDate(ms: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return Number.isNaN(new Date(ms).getTime()) ? NOTHING : formatter(timeZone, options).format(ms)
}

function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
  formatters.set(key, made)
  return made
}
