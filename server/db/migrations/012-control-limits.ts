import type { Kysely } from 'kysely'

/** Limits of control charts, frozen once there are enough weeks: never changed, only followed by newer ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('control_limit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('dimension', 'text', (column) => column.notNull())
    .addColumn('centre', 'double precision', (column) => column.notNull())
    .addColumn('sigma', 'double precision', (column) => column.notNull())
    .addColumn('from_week', 'text', (column) => column.notNull())
    .addColumn('to_week', 'text', (column) => column.notNull())
    .addColumn('weeks', 'bigint', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .addColumn('set_by', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('control_limit_scope_index')
    .on('control_limit')
    .columns(['series_id', 'team_id', 'set_at'])
    .execute()
}
