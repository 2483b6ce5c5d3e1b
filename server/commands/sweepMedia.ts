import type { JobWorker } from '#server/jobs.ts'

const DAY_MS = 86_400_000
/** How long an import may stay open before its files go. */
const OPEN_DAYS = 7

/** Removes uploads and recordings no row names; what is younger than a day may still be on its way to one. */
export const sweepMedia: JobWorker<'sweepMedia'> = async ({ db, media, clock }) => {
  const before = clock() - DAY_MS
  const open = await db
    .selectFrom('import_batch')
    .select('id')
    .where('status', 'in', ['receiving', 'queued', 'running'])
    .where('created_at', '>', clock() - OPEN_DAYS * DAY_MS)
    .execute()
  const openIds = new Set(open.map(({ id }) => id))
  for (const { key, modifiedAt } of await media.list('uploads/')) {
    if (modifiedAt < before && !openIds.has(key.split('/')[1] ?? '')) await media.remove(key)
  }
  for (const { key, modifiedAt } of await media.list('recordings/')) {
    if (modifiedAt >= before) continue
    const named = await db
      .selectFrom('recording')
      .select('id')
      .where('sha256', '=', key.slice('recordings/'.length))
      .executeTakeFirst()
    if (!named) await media.remove(key)
  }
}
