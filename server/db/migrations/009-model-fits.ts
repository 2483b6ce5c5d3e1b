import type { Kysely } from 'kysely'

/** What the mixed models find, and the bars made of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('model_fit')
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('to_at', 'bigint', (column) => column.notNull())
    .addColumn('fitted_at', 'bigint', (column) => column.notNull())
    .addColumn('data_version', 'text', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('agents', 'text', (column) => column.notNull())
    .addColumn('reviewers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('model_fit_key', ['series_id', 'part', 'channel'])
    .execute()
  await db.schema
    .createTable('benchmark')
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('mean', 'bigint', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('benchmark_key', ['series_id', 'part', 'quarter'])
    .execute()
}
