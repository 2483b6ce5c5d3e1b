import type { Kysely } from 'kysely'

/** Who reviewed, and the queue, are in no cell's key: comparisons filtered by them read scores, and find them by these. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['reviewer_id', 'queue']) {
    await db.schema.createIndex(`score_${column}_week_index`).on('score').columns([column, 'week']).execute()
  }
}
