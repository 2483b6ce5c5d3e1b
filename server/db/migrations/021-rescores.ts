import type { Kysely } from 'kysely'

/** Sessions in which whoever leads quality scores reviews of one reviewer again, and what the reviewer answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('calibration_session').addColumn('reviewed_id', 'text').execute()
  await db.schema.alterTable('calibration_session').addColumn('frame_size', 'bigint').execute()
  await db.schema
    .alterTable('calibration_session')
    .addColumn('is_blind', 'bigint', (column) => column.notNull().defaultTo(1))
    .execute()
  await db.schema
    .createIndex('calibration_session_reviewed_index')
    .on('calibration_session')
    .column('reviewed_id')
    .execute()
  await db.schema
    .createTable('calibration_answer')
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('interaction_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('calibration_answer_key', ['session_id', 'interaction_id'])
    .execute()
}
