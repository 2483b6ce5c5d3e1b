import { type Kysely, sql } from 'kysely'

/**
 * What the overview counts of interactions is read from indexes alone, agent by agent; those customers said something
 * about are few among them, and those drawn with unequal chances, which no cell holds, fewer still.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('interaction_agent_week_index')
    .on('interaction')
    .columns(['agent_id', 'week', 'channel', 'team_id'])
    .execute()
  await sql`create index interaction_answered_index on interaction (week, id, csat_score, csat_max)
    where csat_score is not null`.execute(db)
  await sql`create index score_uneven_index on score (series_id, week) where weight <> 1`.execute(db)
}
