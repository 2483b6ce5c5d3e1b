import type { Kysely } from 'kysely'

/** What was agreed of a criterion of a calibrated interaction, with the note it proposes for the definition. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calibration_agreement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('interaction_id', 'text', (column) => column.notNull())
    .addColumn('criterion_id', 'text', (column) => column.notNull())
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('note_kind', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('note_state', 'text')
    .addColumn('follow_up', 'text', (column) => column.notNull())
    .addColumn('follow_up_person_id', 'text')
    .addColumn('agreed_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_by', 'text')
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('calibration_agreement_key')
    .unique()
    .on('calibration_agreement')
    .columns(['session_id', 'interaction_id', 'criterion_id'])
    .execute()
}
