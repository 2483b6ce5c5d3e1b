import type { Kysely } from 'kysely'

/** Moments of real interactions linked to what a rating means, with what their agent says of everybody seeing them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exemplar')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('criterion_id', 'text', (column) => column.notNull())
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('interaction_id', 'text', (column) => column.notNull())
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('consent', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'bigint')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  // One moment shows one thing once; a refused one is known again.
  await db.schema
    .createIndex('exemplar_moment')
    .unique()
    .on('exemplar')
    .columns(['criterion_id', 'rating', 'interaction_id'])
    .execute()
}
