import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { isWorkOf } from '#server/policies/assignments.ts'
import { changeAssignment } from './changeAssignment.ts'
import { returned } from './settleAssignment.ts'

/** Lets an item go; the draft begun on it stays its author's. Giving back what one does not have changes nothing. */
export async function giveBack(
  trx: Trx,
  item: Row<'assignment'>,
  personId: string,
  now: number,
): Promise<Row<'assignment'>> {
  return isWorkOf(item, personId, now) ? changeAssignment(trx, item, await returned(trx, item)) : item
}
