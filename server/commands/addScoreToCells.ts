import type { Answers } from '#domain/scoring/answer.ts'
import type { Trx } from '#server/db/dialect.ts'
import { addToCells } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import { findDefinitions, storedTargets } from '#server/queries/definitionVersions.ts'
import { agentWeekCells, criterionWeekCells } from '#server/rollUp.ts'

/** Adds one new score to the cells it stands in: what recounting its week would come to, without reading the week. */
export async function addScoreToCells(trx: Trx, score: Row<'score'>, answers: Answers): Promise<void> {
  const definitionOf = await findDefinitions(trx, [score.definition_version_id])
  const cells = agentWeekCells([score], (versionId) => storedTargets(definitionOf(versionId)))
  const criteria = criterionWeekCells([score], () => answers)
  await addToCells(trx, 'agent_week', ['agent_id', 'week', 'team_id', 'channel', 'series_id'], cells)
  await addToCells(trx, 'criterion_week', ['agent_id', 'week', 'series_id', 'criterion_id', 'answer'], criteria)
}
