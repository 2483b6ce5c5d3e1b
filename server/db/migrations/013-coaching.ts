import type { Kysely } from 'kysely'

/** Coaching needs that were snoozed or dismissed, and the conversations there were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('coaching_aside')
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('keys', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('coaching_aside_key', ['agent_id', 'series_id'])
    .execute()
  await db.schema
    .createTable('coaching')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('coaching_by_agent')
    .on('coaching')
    .columns(['agent_id', 'day', 'person_id'])
    .unique()
    .execute()
}
