import type { Kysely } from 'kysely'

/** Sessions that come back: the same reviewers and stratum, drawn anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calibration_recurrence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('facilitator_id', 'text', (column) => column.notNull())
    .addColumn('gauge_id', 'text')
    .addColumn('pick', 'text', (column) => column.notNull())
    .addColumn('reviewer_ids', 'text', (column) => column.notNull())
    .addColumn('every', 'text', (column) => column.notNull())
    .addColumn('rated_ms', 'bigint', (column) => column.notNull())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute()
  for (const name of ['recurrence_id', 'left_out'] as const) {
    await db.schema.alterTable('calibration_session').addColumn(name, 'text').execute()
  }
}
