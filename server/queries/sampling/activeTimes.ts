import { median } from '#domain/statistics/median.ts'
import type { Db } from '#server/db/dialect.ts'
import { COUNTING } from '#server/policies/reviews.ts'

const HISTORY_MS = 90 * 86_400_000
const MOST = 2000

/** Middle of the time at work on a review, of the last 90 days; null when there are none. */
export async function medianActiveMs(db: Db, now: number): Promise<number | null> {
  const rows = await db
    .selectFrom('review')
    .select('active_ms')
    .where('status', 'in', [...COUNTING])
    .where('submitted_at', '>=', now - HISTORY_MS)
    .where('active_ms', '>', 0)
    .orderBy('submitted_at', 'desc')
    .limit(MOST)
    .execute()
  return median(rows.map((row) => row.active_ms))
}
