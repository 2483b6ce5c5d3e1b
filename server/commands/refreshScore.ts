import type { Trx } from '#server/db/dialect.ts'
import { reviewOfRecord, scoreRow } from '#server/rollUp.ts'
import { refreshCells } from './refreshCells.ts'

/** Brings the score of one interaction, and the cells it stands in, up to date with its reviews. */
export async function refreshScore(trx: Trx, interactionId: string): Promise<void> {
  const before = await trx
    .selectFrom('score')
    .select(['agent_id', 'week'])
    .where('interaction_id', '=', interactionId)
    .executeTakeFirst()
  const reviews = await trx.selectFrom('review').selectAll().where('interaction_id', '=', interactionId).execute()
  const record = reviewOfRecord(reviews)
  if (before) await trx.deleteFrom('score').where('interaction_id', '=', interactionId).execute()
  if (record) {
    const interaction = await trx
      .selectFrom('interaction')
      .select(['started_at', 'queue'])
      .where('id', '=', interactionId)
      .executeTakeFirstOrThrow()
    await trx.insertInto('score').values(scoreRow(record, interaction)).execute()
  }
  const touched = [before, record].filter((place) => place !== undefined && place !== null)
  const places = new Map(touched.map(({ agent_id, week }) => [`${agent_id} ${week}`, { agent_id, week }]))
  for (const { agent_id, week } of places.values()) await refreshCells(trx, agent_id, week)
}
