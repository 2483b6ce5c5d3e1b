import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** Notes that a follow-up is done, or is not after all. */
export async function settleFollowUp(
  trx: Trx,
  { clock }: Outside,
  { id, isDone }: { id: string; isDone: boolean },
): Promise<void> {
  await trx
    .updateTable('calibration_agreement')
    .set({ follow_up_done_at: isDone ? clock() : null })
    .where('id', '=', id)
    .execute()
}
