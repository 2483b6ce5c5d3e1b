import { type Kysely, sql } from 'kysely'

/** What is picked for review and why, who has it, and what was measured of each interaction. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const zero = sql`0`
  await db.schema
    .createTable('sampling_plan')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('spec', 'text', (column) => column.notNull())
    .addColumn('seed', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('drawn_at', 'bigint')
    .addColumn('summary', 'text')
    .execute()
  await db.schema
    .createTable('sampling_frame')
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('stratum', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('picked', 'bigint', (column) => column.notNull())
    .addColumn('probability', 'double precision', (column) => column.notNull())
    .addColumn('interaction_ids', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sampling_frame_key', ['plan_id', 'agent_id', 'stratum'])
    .execute()
  await db.schema
    .createTable('assignment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('interaction_id', 'text', (column) => column.notNull())
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('plan_id', 'text')
    .addColumn('stratum', 'text')
    .addColumn('selection', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('probability', 'double precision')
    .addColumn('is_blind', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('reviewer_id', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .addColumn('review_id', 'text')
    .addColumn('due_at', 'bigint')
    .addColumn('done_at', 'bigint')
    .addColumn('replaced_by', 'text')
    .addColumn('replaced_by_person', 'text')
    .addColumn('replace_reason', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('agent_leave')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('until_at', 'bigint')
    .execute()
  await db.schema
    .createTable('pick_rule')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('condition', 'text', (column) => column.notNull())
    .addColumn('is_active', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute()
  await createSignals(db)
  await db.schema.alterTable('review').addColumn('assignment_id', 'text').execute()
  await db.schema
    .alterTable('review')
    .addColumn('pins', 'text', (column) => column.notNull().defaultTo(sql`'{}'`))
    .execute()
  await db.schema
    .alterTable('organisation')
    .addColumn('is_blind', 'bigint', (column) => column.notNull().defaultTo(zero))
    .execute()
  await db.schema
    .alterTable('person')
    .addColumn('skills', 'text', (column) => column.notNull().defaultTo(sql`'[]'`))
    .execute()
  await createIndexes(db)
}

async function createSignals(db: Kysely<unknown>): Promise<void> {
  const counts = ['latency_median_ms', 'latency_p90_ms', 'longest_silence_ms', 'talk_over_count', 'first_reply_ms']
  const shares = ['silence_share', 'agent_talk_share', 'talk_over_share', 'agent_words_per_minute']
  let table = db.schema
    .createTable('interaction_signal')
    .addColumn('interaction_id', 'text', (column) => column.primaryKey())
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
  for (const count of [...counts, 'longest_gap_ms', 'repeat_contacts']) table = table.addColumn(count, 'bigint')
  for (const share of shares) table = table.addColumn(share, 'double precision')
  await table.addColumn('moments', 'text', (column) => column.notNull()).execute()
}

const INDEXED: [table: string, columns: string[]][] = [
  ['sampling_plan', ['created_at']],
  ['assignment', ['status', 'due_at', 'started_at', 'id']],
  ['assignment', ['status', 'started_at', 'id']],
  ['assignment', ['reviewer_id', 'status']],
  ['assignment', ['claimed_by', 'status']],
  ['assignment', ['interaction_id']],
  ['assignment', ['plan_id', 'status']],
  ['agent_leave', ['agent_id']],
  ['interaction_signal', ['team_id', 'channel', 'started_at']],
]

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of INDEXED) {
    await db.schema
      .createIndex(`${table}_${columns.join('_')}_index`)
      .on(table)
      .columns(columns)
      .execute()
  }
}
