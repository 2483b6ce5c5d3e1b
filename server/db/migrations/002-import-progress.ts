import { type Kysely, sql } from 'kysely'

/** How far each file of an import is read, so that one that broke off goes on where it stopped. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const zero = sql`0`
  await db.schema
    .alterTable('import_file')
    .addColumn('rows_done', 'bigint', (column) => column.notNull().defaultTo(zero))
    .execute()
  await db.schema
    .alterTable('import_batch')
    .addColumn('zoneless_times', 'bigint', (column) => column.notNull().defaultTo(zero))
    .execute()
  await db.schema.createIndex('interaction_recording_id_index').on('interaction').column('recording_id').execute()
  await db.schema.createIndex('recording_sha256_index').on('recording').column('sha256').execute()
  await db.schema.createIndex('recording_agent_side_index').on('recording').column('agent_side').execute()
}
