import { type Kysely, sql } from 'kysely'

/** Planned second scorings are few among the items of the queue; agreement is read from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('assignment_second_index')
    .on('assignment')
    .column('interaction_id')
    .where(sql<boolean>`purpose = 'second' and status = 'done' and reason is null`)
    .execute()
}
