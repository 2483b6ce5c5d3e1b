import type { Trx } from '#server/db/dialect.ts'
import { reviewOfRecord, scoreRow } from '#server/rollUp.ts'
import { refreshCells } from './refreshCells.ts'

/** Brings the score of one interaction, and the cells it stands in, up to date with its reviews. */
export async function refreshScore(trx: Trx, interactionId: string): Promise<void> {
  const before = await trx
    .deleteFrom('score')
    .where('interaction_id', '=', interactionId)
    .returning(['agent_id', 'week'])
    .executeTakeFirst()
  const reviews = await trx
    .selectFrom('review')
    .innerJoin('interaction', 'interaction.id', 'review.interaction_id')
    .selectAll('review')
    .select(['interaction.started_at', 'interaction.queue'])
    .where('review.interaction_id', '=', interactionId)
    .execute()
  const record = reviewOfRecord(reviews)
  if (record) await trx.insertInto('score').values(scoreRow(record, record)).execute()
  const touched = [before, record].filter((place) => place !== undefined && place !== null)
  const places = new Map(touched.map(({ agent_id, week }) => [`${agent_id} ${week}`, { agent_id, week }]))
  for (const { agent_id, week } of places.values()) await refreshCells(trx, agent_id, week)
}
