import { ApiError } from '#contract/apiError.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import { checkReviewer } from '#server/commands/assignments/reassign.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { blindByDefault } from '#server/queries/reviewing.ts'

interface Picking {
  reason: string
  reviewerId: string | null
  personId: string
}

/**
 * Puts interactions in the queue for a reason: targeted picks, also of what was reviewed before. Those that are in it
 * already stay as they are.
 * @throws ApiError `conflict` when all of them are in the queue
 */
export async function pickByHand(
  trx: Trx,
  outside: Outside,
  interactions: readonly Row<'interaction'>[],
  { reason, reviewerId, personId }: Picking,
): Promise<{ picked: number; queued: number }> {
  const waiting = await waitingAmong(trx, interactions)
  const fresh = interactions.filter(({ id }) => !waiting.has(id))
  if (fresh.length === 0) throw new ApiError('conflict', queuedWords(interactions.length))
  const more = {
    selection: 'targeted' as const,
    reason,
    is_blind: await blindByDefault(trx),
    reviewer_id: reviewerId,
    created_by: personId,
  }
  const items = fresh.map((interaction) => newAssignment(outside, interaction, more))
  if (reviewerId !== null) for (const item of items) await checkReviewer(trx, item, reviewerId)
  await insertRows(trx, 'assignment', items)
  return { picked: items.length, queued: interactions.length - items.length }
}

async function waitingAmong(trx: Trx, interactions: readonly Row<'interaction'>[]): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('assignment')
    .select('interaction_id')
    .where(
      'interaction_id',
      'in',
      interactions.map(({ id }) => id),
    )
    .where('status', 'in', ['open', 'claimed'])
    .execute()
  return new Set(rows.map((row) => row.interaction_id))
}

const queuedWords = (count: number) =>
  count === 1 ? 'This interaction is in the queue already.' : 'These interactions are all in the queue already.'
