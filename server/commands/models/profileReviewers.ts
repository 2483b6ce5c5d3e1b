import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import { inTransaction, type Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Deps } from '#server/deps.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import type { FitWindow } from '#server/tasks/modelCells.ts'
import { profileKey, type Profiles } from '#server/tasks/profileReviewers.ts'
import { trailingWindow } from './trailingWindow.ts'

/** A drift needs more weeks than a level. */
const DRIFT_WEEKS = 26

/** Brings what is known of how people review up to date; who reviewed nothing since is left as they are. */
export async function profileReviewers({ db, engine, compute, clock }: Deps): Promise<void> {
  const now = clock()
  const window = trailingWindow(now)
  const stored = await db.selectFrom('reviewer_profile').select(['series_id', 'reviewer_id', 'data_version']).execute()
  const known = Object.fromEntries(
    stored.map((row) => [profileKey({ seriesId: row.series_id, reviewerId: row.reviewer_id }), row.data_version]),
  )
  const { timeZone, weekStart } = await calendarOf(db)
  const driftFromWeek = addWeeks(weekOf(now, timeZone, weekStart), 1 - DRIFT_WEEKS)
  const found = await compute.run('profileReviewers', { ...window, driftFromWeek, known })
  await inTransaction(db, engine, (trx) => storeProfiles(trx, found, window, now))
}

/** Who has no score in the window has no profile any more. */
async function storeProfiles(trx: Trx, { profiles, standing }: Profiles, window: FitWindow, now: number) {
  const kept = new Set(standing)
  const stored = await trx.selectFrom('reviewer_profile').select(['series_id', 'reviewer_id']).execute()
  for (const { series_id, reviewer_id } of stored) {
    if (kept.has(profileKey({ seriesId: series_id, reviewerId: reviewer_id }))) continue
    await trx
      .deleteFrom('reviewer_profile')
      .where('series_id', '=', series_id)
      .where('reviewer_id', '=', reviewer_id)
      .execute()
  }
  const rows = profiles.map(({ seriesId, reviewerId, dataVersion, n, content }) => ({
    series_id: seriesId,
    reviewer_id: reviewerId,
    from_at: window.fromAt,
    to_at: window.toAt,
    counted_at: now,
    data_version: dataVersion,
    n,
    content: JSON.stringify(content),
  }))
  await insertRows(trx, 'reviewer_profile', rows)
}
