import type { Kysely } from 'kysely'

/** Who leaves a session before its reveal, and which follow-ups are done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('calibration_participant').addColumn('left_at', 'bigint').execute()
  await db.schema.alterTable('calibration_agreement').addColumn('follow_up_done_at', 'bigint').execute()
}
