import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { CLAIM_MS } from '#server/policies/assignments.ts'
import { findAssignment, isClaimLost } from '#server/queries/assignments.ts'
import { claimAssignment } from './claimAssignment.ts'
import { changeAssignment, claimLost } from './changeAssignment.ts'

const REPLACED = 'Another interaction was put in the place of this one; your draft stays as it is.'

/**
 * Renews the claim a draft lives on, also one that ran out or was given back, as long as nobody else took it.
 * A draft begun by hand lives on none.
 * @throws ApiError `claim_lost` when somebody else has it
 */
export async function holdClaim(trx: Trx, outside: Pick<Outside, 'clock'>, review: Row<'review'>): Promise<void> {
  if (review.assignment_id === null || (await renewed(trx, outside, review, review.assignment_id))) return
  const item = await findAssignment(trx, review.assignment_id)
  if (!item) return
  if (item.status === 'replaced') throw new ApiError('claim_lost', REPLACED)
  if (await isClaimLost(trx, item, review.reviewer_id)) throw claimLost()
  const open = item.status === 'cancelled' ? await changeAssignment(trx, item, { status: 'open' }) : item
  const held = await claimAssignment(trx, outside, open, review.reviewer_id)
  if (held.review_id !== review.id) await changeAssignment(trx, held, { review_id: review.id })
}

/** What one holds is held on; nobody else's view of the item grows stale by it. */
async function renewed(
  trx: Trx,
  { clock }: Pick<Outside, 'clock'>,
  review: Row<'review'>,
  id: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('assignment')
    .set({ claimed_until: clock() + CLAIM_MS })
    .where('id', '=', id)
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', review.reviewer_id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
