import type { Kysely } from 'kysely'

/** How people review, counted beside the models from the same scores. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviewer_profile')
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('reviewer_id', 'text', (column) => column.notNull())
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('to_at', 'bigint', (column) => column.notNull())
    .addColumn('counted_at', 'bigint', (column) => column.notNull())
    .addColumn('data_version', 'text', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reviewer_profile_key', ['series_id', 'reviewer_id'])
    .execute()
}
