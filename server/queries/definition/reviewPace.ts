import type { ReviewPace } from '#domain/definition/reviewTime.ts'
import { quantile } from '#domain/statistics/quantile.ts'
import type { Db } from '#server/db/dialect.ts'
import { readAnswers } from '../readAnswers.ts'

/** The latest reviews tell how fast one is now. */
const LATEST = 100

/** Median active time for each criterion answered, in the latest reviews; null when none was timed. */
export async function measurePace(db: Db): Promise<ReviewPace | null> {
  const rows = await db
    .selectFrom('review')
    .select(['active_ms', 'answers'])
    .where('status', 'not in', ['draft', 'withdrawn'])
    .where('active_ms', '>', 0)
    .orderBy('first_submitted_at', 'desc')
    .limit(LATEST)
    .execute()
  const paces = rows.flatMap(({ active_ms, answers }) => {
    const answered = Object.values(readAnswers(answers)).filter(({ rating }) => rating !== null).length
    return answered > 0 ? [active_ms / answered] : []
  })
  const msPerCriterion = quantile(paces, 0.5)
  return msPerCriterion === null ? null : { n: paces.length, msPerCriterion }
}
