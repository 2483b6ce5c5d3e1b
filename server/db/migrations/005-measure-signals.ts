import { type Kysely, sql } from 'kysely'

/** Finds a customer's contacts of a week, and has a job measure what was imported before there were signals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('interaction_customer_ref_started_at_index')
    .on('interaction')
    .columns(['customer_ref', 'started_at'])
    .execute()
  await sql`
    insert into job (id, kind, due_at, payload, leased_until, attempts, last_error, created_at)
    select 'measure-signals', 'measureSignals', 0, '{}', null, 0, null, 0
    where exists (select 1 from interaction)`.execute(db)
}
