import { type Kysely, sql } from 'kysely'

/** Definitions being written, who has read which version, and whether a team can state it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('definition_version')
    .addColumn('note', 'text', (column) => column.notNull().defaultTo(sql`''`))
    .execute()
  await db.schema
    .createTable('definition_draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('base_version_id', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_by', 'text')
    .execute()
  await db.schema
    .createTable('acknowledgement')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('version_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('acknowledgement_key', ['version_id', 'person_id'])
    .execute()
  await db.schema
    .createTable('pulse')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text')
    .addColumn('version_id', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('closes_at', 'bigint')
    .addColumn('closed_at', 'bigint')
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('pulse_answer')
    .addColumn('pulse_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('picked', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint')
    .addColumn('marks', 'text')
    .addColumn('marked_by', 'text')
    .addColumn('marked_at', 'bigint')
    .addPrimaryKeyConstraint('pulse_answer_primary', ['pulse_id', 'person_id'])
    .execute()
  await db.schema.createIndex('pulse_answer_person_index').on('pulse_answer').column('person_id').execute()
  await db.schema.createIndex('pulse_team_index').on('pulse').columns(['team_id', 'started_at']).execute()
}
