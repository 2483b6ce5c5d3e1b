import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { CLAIM_MS, isFreeFor } from '#server/policies/assignments.ts'
import { claimLost, tryAssignmentChange } from './changeAssignment.ts'

/**
 * Takes an item, or goes on holding it: the time begins anew.
 * @throws ApiError `claim_lost` when somebody else has it, or was faster
 */
export async function claimAssignment(
  trx: Trx,
  { clock }: Pick<Outside, 'clock'>,
  item: Row<'assignment'>,
  personId: string,
): Promise<Row<'assignment'>> {
  const now = clock()
  if (!isFreeFor(item, personId, now)) throw claimLost()
  const isAnothers = item.claimed_by !== null && item.claimed_by !== personId
  const claimed = await tryAssignmentChange(trx, item, {
    status: 'claimed',
    claimed_by: personId,
    claimed_until: now + CLAIM_MS,
    // Who let it run out is no longer whose work it is.
    reviewer_id: item.reviewer_id === null ? null : personId,
    review_id: isAnothers ? null : item.review_id,
  })
  if (!claimed) throw claimLost()
  return claimed
}
