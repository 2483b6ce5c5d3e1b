import { type Kysely, sql } from 'kysely'

/** The queue is read in its order, whoever asks: by due day, then the newest; only what is still in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const order = ['due_at', 'started_at desc', 'id desc'] as const
  for (const [name, first] of [
    ['assignment_queue_index', []],
    ['assignment_work_index', ['reviewer_id']],
    ['assignment_team_index', ['team_id']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('assignment')
      .columns([...first, ...order])
      .where(sql<boolean>`status in ('open', 'claimed')`)
      .execute()
  }
  await db.schema
    .createIndex('assignment_claimed_index')
    .on('assignment')
    .column('claimed_until')
    .where(sql<boolean>`status = 'claimed'`)
    .execute()
  // These tempt SQLite to gather everything that is open before it sorts.
  await db.schema.dropIndex('assignment_status_due_at_started_at_id_index').execute()
  await db.schema.dropIndex('assignment_status_started_at_id_index').execute()
}
