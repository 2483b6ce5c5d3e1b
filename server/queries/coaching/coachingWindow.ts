import { dayOf } from '#domain/calendar/dayOf.ts'
import { type WeekStart, weekOf } from '#domain/calendar/weekOf.ts'
import type { Db } from '#server/db/dialect.ts'

const DAY_MS = 86_400_000
/** As far as the models look back. */
const TRAILING_DAYS = 90
/** A trend takes longer to be seen. */
const TREND_DAYS = 182

export interface CoachingWindow {
  fromAt: number
  toAt: number
  trendFromAt: number
  /** Local days of the first two. */
  fromDay: string
  today: string
  /** The week of the first day, whole. */
  fromWeek: string
  trendFromWeek: string
  timeZone: string
}

/** What coaching looks at: the last 90 days, and in sums of weeks the weeks they lie in. */
export async function coachingWindow(db: Db, now: number): Promise<CoachingWindow> {
  const place = await db.selectFrom('organisation').select(['time_zone', 'week_start']).executeTakeFirstOrThrow()
  const fromAt = now - TRAILING_DAYS * DAY_MS
  const trendFromAt = now - TREND_DAYS * DAY_MS
  const weekAt = (at: number) => weekOf(at, place.time_zone, place.week_start as WeekStart)
  return {
    fromAt,
    toAt: now,
    trendFromAt,
    fromDay: dayOf(fromAt, place.time_zone),
    today: dayOf(now, place.time_zone),
    fromWeek: weekAt(fromAt),
    trendFromWeek: weekAt(trendFromAt),
    timeZone: place.time_zone,
  }
}
