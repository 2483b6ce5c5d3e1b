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
 * Puts an interaction in the queue for a reason: a targeted pick, also of one that was reviewed before.
 * @throws ApiError `conflict` while it is in the queue
 */
export async function pickByHand(
  trx: Trx,
  outside: Outside,
  interaction: Row<'interaction'>,
  { reason, reviewerId, personId }: Picking,
): Promise<Row<'assignment'>> {
  const waiting = await trx
    .selectFrom('assignment')
    .select('id')
    .where('interaction_id', '=', interaction.id)
    .where('status', 'in', ['open', 'claimed'])
    .executeTakeFirst()
  if (waiting) throw new ApiError('conflict', 'This interaction is in the queue already.')
  const item = newAssignment(outside, interaction, {
    selection: 'targeted',
    reason,
    is_blind: await blindByDefault(trx),
    reviewer_id: reviewerId,
    created_by: personId,
  })
  if (reviewerId !== null) await checkReviewer(trx, item, reviewerId)
  await insertRows(trx, 'assignment', [item])
  return item
}
