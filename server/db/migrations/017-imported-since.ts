import type { Kysely } from 'kysely'

/** What was imported after a plan was drawn is asked for with each page of the queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('interaction_created_at_index').on('interaction').column('created_at').execute()
}
