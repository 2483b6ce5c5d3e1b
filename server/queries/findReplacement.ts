import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

/** The interaction that comes in an item's place: the newest of the same agent and channel that nobody was given yet. */
export async function findReplacement(db: Db, item: Row<'assignment'>): Promise<Row<'interaction'> | null> {
  // What was picked by hand was picked for itself.
  if (item.selection === 'targeted') return null
  const found = await db
    .selectFrom('interaction')
    .selectAll()
    .where('agent_id', '=', item.agent_id)
    .where('channel', '=', item.channel)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('assignment')
            .select('assignment.id')
            .whereRef('assignment.interaction_id', '=', 'interaction.id')
            .where('assignment.status', '!=', 'cancelled'),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('review')
            .select('review.id')
            .whereRef('review.interaction_id', '=', 'interaction.id')
            .where('review.status', '!=', 'withdrawn'),
        ),
      ),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}
