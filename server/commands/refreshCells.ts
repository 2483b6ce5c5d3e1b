import type { Trx } from '#server/db/dialect.ts'
import { agentWeekCells, criterionWeekCells } from '#server/rollUp.ts'
import { findDefinitions, storedTargets } from '#server/queries/definitionVersions.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'

/** Recomputes the cells of one agent and week from its scores: few rows, so exact costs no more than a difference. */
export async function refreshCells(trx: Trx, agentId: string, week: string): Promise<void> {
  const scores = await trx
    .selectFrom('score')
    .innerJoin('review', 'review.id', 'score.review_id')
    .selectAll('score')
    .select('review.answers')
    .where('score.agent_id', '=', agentId)
    .where('score.week', '=', week)
    .execute()
  const versionIds = scores.map((score) => score.definition_version_id)
  const definitionOf = await findDefinitions(trx, versionIds)
  const answers = new Map(scores.map((score) => [score.review_id, readAnswers(score.answers)]))
  const cells = agentWeekCells(scores, (versionId) => storedTargets(definitionOf(versionId)))
  const criteria = criterionWeekCells(scores, (reviewId) => answers.get(reviewId) ?? {})
  await trx.deleteFrom('agent_week').where('agent_id', '=', agentId).where('week', '=', week).execute()
  await trx.deleteFrom('criterion_week').where('agent_id', '=', agentId).where('week', '=', week).execute()
  if (cells.length > 0) await trx.insertInto('agent_week').values(cells).execute()
  if (criteria.length > 0) await trx.insertInto('criterion_week').values(criteria).execute()
}
