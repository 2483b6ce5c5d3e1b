import { type Kysely, sql } from 'kysely'

/**
 * Of two changes to a plan the later one is told. Work that was left with people who had been deactivated before such
 * work was freed is anybody's again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sampling_plan')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  const gone = sql`(select id from person where is_active = 0)`
  await sql`update assignment set status = 'open', reviewer_id = null, claimed_by = null, claimed_until = null,
    review_id = null, version = version + 1
    where status = 'claimed' and claimed_by in ${gone}`.execute(db)
  await sql`update assignment set reviewer_id = null, version = version + 1
    where status in ('open', 'claimed') and reviewer_id in ${gone}`.execute(db)
}
