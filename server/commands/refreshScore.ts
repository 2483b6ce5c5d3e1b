import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { reviewOfRecord, scoreRow } from '#server/rollUp.ts'
import { insertRows } from '#server/db/insertRows.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'
import { drawWeight } from '#server/queries/sampling/drawWeight.ts'
import { addScoreToCells } from './addScoreToCells.ts'
import { requestFit } from './models/requestFit.ts'
import { refreshCells } from './refreshCells.ts'

/** Brings the score of one interaction, and the cells it stands in, up to date with its reviews; the models follow. */
export async function refreshScore(trx: Trx, outside: Pick<Outside, 'clock'>, interactionId: string): Promise<void> {
  const reviews = await trx
    .selectFrom('review')
    .innerJoin('interaction', 'interaction.id', 'review.interaction_id')
    .leftJoin('score', 'score.interaction_id', 'review.interaction_id')
    .leftJoin('assignment', 'assignment.id', 'review.assignment_id')
    .leftJoin('sampling_plan', 'sampling_plan.id', 'assignment.plan_id')
    .selectAll('review')
    .select([
      'sampling_plan.spec as plan_spec',
      'interaction.started_at',
      'interaction.queue',
      'score.agent_id as scored_agent',
      'score.week as scored_week',
    ])
    .where('review.interaction_id', '=', interactionId)
    .execute()
  const record = reviewOfRecord(reviews)
  const before = reviews.find(({ scored_agent }) => scored_agent !== null)
  if (before) await trx.deleteFrom('score').where('interaction_id', '=', interactionId).execute()
  if (before || record) await requestFit(trx, outside)
  const score = record ? scoreRow(record, record, drawWeight(record)) : null
  if (score) await insertRows(trx, 'score', [score])
  // The common case, a first review, only adds; everything else is counted anew.
  if (score && record && !before) return addScoreToCells(trx, score, readAnswers(record.answers))
  const places = new Map<string, [agentId: string, week: string]>()
  const touch = (agentId: string, week: string) => places.set(`${agentId} ${week}`, [agentId, week])
  if (before?.scored_agent && before.scored_week) touch(before.scored_agent, before.scored_week)
  if (record) touch(record.agent_id, record.week)
  for (const [agentId, week] of places.values()) await refreshCells(trx, agentId, week)
}
