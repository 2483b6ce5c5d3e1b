import { ApiError } from '#contract/apiError.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { shuffled } from '#domain/sampling/shuffled.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { bridgeReason } from '#server/queries/definition/bridge.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { blindByDefault } from '#server/queries/reviewing.ts'

interface Bridging {
  from: Row<'definition_version'>
  count: number
  personId: string
}

/**
 * Puts interactions reviewed under an earlier meaning in the queue as second scorings with the present one, picked at
 * random among those that were themselves picked at random. What is in the queue or bridged already is passed over.
 * @returns how many were put there
 * @throws ApiError `conflict` when both mean the same, so that there is nothing to bridge
 */
export async function startBridge(trx: Trx, outside: Outside, { from, count, personId }: Bridging): Promise<number> {
  const current = await findPublishedVersion(trx)
  if (!current || current.series_id === from.series_id) {
    throw new ApiError(
      'conflict',
      'Both versions mean the same: their scores are one series, there is nothing to bridge.',
    )
  }
  const reason = bridgeReason(current)
  const candidates = await trx
    .selectFrom('score')
    .innerJoin('review', 'review.id', 'score.review_id')
    .select('score.interaction_id as id')
    .where('score.series_id', '=', from.series_id)
    .where('review.selection', '=', 'random')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('assignment')
            .select('assignment.id')
            .whereRef('assignment.interaction_id', '=', 'score.interaction_id')
            .where((item) =>
              item.or([item('assignment.status', 'in', ['open', 'claimed']), item('assignment.reason', '=', reason)]),
            ),
        ),
      ),
    )
    .orderBy('score.interaction_id')
    .execute()
  const picked = shuffled(candidates, seededRandom(outside.ids())).slice(0, count)
  if (picked.length === 0) return 0
  const interactions = await trx
    .selectFrom('interaction')
    .select(['id', 'agent_id', 'team_id', 'channel', 'started_at'])
    .where(
      'id',
      'in',
      picked.map(({ id }) => id),
    )
    .execute()
  const is_blind = await blindByDefault(trx)
  const items = interactions.map((interaction) =>
    newAssignment(outside, interaction, {
      purpose: 'second',
      selection: 'calibration',
      reason,
      is_blind,
      created_by: personId,
    }),
  )
  await insertRows(trx, 'assignment', items)
  return items.length
}
