import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { revealedAt } from '#server/policies/calibration.ts'

/** Shows everybody's ratings now. What is revealed already stays as it was. */
export async function reveal(trx: Trx, { clock }: Outside, session: Row<'calibration_session'>): Promise<void> {
  const now = clock()
  if (revealedAt(session, now) !== null) return
  await trx
    .updateTable('calibration_session')
    .set({ revealed_at: now })
    .where('id', '=', session.id)
    .where('revealed_at', 'is', null)
    .execute()
}
