import { sql } from 'kysely'
import type { Trx } from '#server/db/dialect.ts'
import { changeAssignment } from './changeAssignment.ts'
import { returned } from './settleAssignment.ts'

/** Who reviews no more leaves what was given to them, and what they are at, to anybody. */
export async function leaveWork(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('assignment')
    .set({ reviewer_id: null, version: sql`version + 1` })
    .where('reviewer_id', '=', personId)
    .where('status', '=', 'open')
    .execute()
  const held = await trx
    .selectFrom('assignment')
    .selectAll()
    .where('claimed_by', '=', personId)
    .where('status', '=', 'claimed')
    .execute()
  for (const item of held) await changeAssignment(trx, item, await returned(trx, item))
}
