import type { Kysely } from 'kysely'

/** Sessions in which several reviewers score the same interactions, apart from the reviews that count. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calibration_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('definition_version_id', 'text', (column) => column.notNull())
    .addColumn('facilitator_id', 'text', (column) => column.notNull())
    .addColumn('gauge_id', 'text')
    .addColumn('picked_by', 'text', (column) => column.notNull())
    .addColumn('seed', 'text', (column) => column.notNull())
    .addColumn('deadline_at', 'bigint', (column) => column.notNull())
    .addColumn('revealed_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('calibration_interaction')
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('interaction_id', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('calibration_interaction_key', ['session_id', 'interaction_id'])
    .execute()
  await db.schema
    .createTable('calibration_participant')
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('calibration_participant_key', ['session_id', 'person_id'])
    .execute()
  await createReviews(db)
  // Every sight of an interaction asks whether it is being calibrated.
  for (const [table, column] of [
    ['calibration_interaction', 'interaction_id'],
    ['calibration_participant', 'person_id'],
  ] as const) {
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute()
  }
}

async function createReviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calibration_review')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('interaction_id', 'text', (column) => column.notNull())
    .addColumn('reviewer_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('pins', 'text', (column) => column.notNull())
    .addColumn('active_ms', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('submitted_at', 'bigint')
    .addColumn('evidence_count', 'bigint', (column) => column.notNull())
    .addColumn('friendliness', 'bigint')
    .addColumn('responsiveness', 'bigint')
    .addColumn('outcome', 'bigint')
    .addColumn('balanced', 'bigint')
    .addColumn('overall', 'bigint')
    .addColumn('is_critical_failed', 'bigint', (column) => column.notNull())
    .addColumn('is_complete_service', 'bigint')
    .execute()
  await db.schema
    .createIndex('calibration_review_key')
    .unique()
    .on('calibration_review')
    .columns(['session_id', 'interaction_id', 'reviewer_id'])
    .execute()
}
