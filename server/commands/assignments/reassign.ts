import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { hasPartIn } from '#server/queries/assignments.ts'
import { rolesText } from '#server/queries/findCaller.ts'
import { changeAssignment, staleAssignment } from './changeAssignment.ts'
import { isPlanClosed } from './settleAssignment.ts'

interface Reassigning {
  reviewerId: string | null
  version: number
  personId: string
}

/** Says whose work an item is from now on. Who was at it keeps a draft to read. The same again changes nothing. */
export async function reassign(
  trx: Trx,
  outside: Outside,
  item: Row<'assignment'>,
  { reviewerId, version, personId }: Reassigning,
): Promise<Row<'assignment'>> {
  if (item.status !== 'open' && item.status !== 'claimed') {
    throw new ApiError('conflict', 'This item is no longer in the queue.')
  }
  const isAlready = item.reviewer_id === reviewerId && (item.status === 'open' || item.claimed_by === reviewerId)
  if (isAlready) return item
  if (item.version !== version) throw staleAssignment()
  if (await isPlanClosed(trx, item)) throw new ApiError('conflict', 'The plan of this item is closed.')
  if (reviewerId !== null) await checkReviewer(trx, item, reviewerId)
  const isTheirs = item.claimed_by === reviewerId
  const reassigned = await changeAssignment(trx, item, {
    reviewer_id: reviewerId,
    ...(isTheirs ? {} : { status: 'open', claimed_by: null, claimed_until: null, review_id: null }),
  })
  const from = item.reviewer_id ?? item.claimed_by
  await insertRows(trx, 'audit_event', [reassignedEvent(outside, { itemId: item.id, from, to: reviewerId, personId })])
  return reassigned
}

/** Who said that an item goes from whom to whom; null is anybody. */
export function reassignedEvent(
  { clock, ids }: Outside,
  { itemId, from, to, personId }: { itemId: string; from: string | null; to: string | null; personId: string },
): Row<'audit_event'> {
  const detail = JSON.stringify({ from, to })
  return { id: ids(), at: clock(), person_id: personId, kind: 'reassigned', subject: itemId, detail }
}

/** @throws ApiError unless this person may and can review the item */
export async function checkReviewer(trx: Trx, item: Row<'assignment'>, reviewerId: string): Promise<void> {
  const person = await trx.selectFrom('person').selectAll().where('id', '=', reviewerId).executeTakeFirst()
  if (person?.is_active !== 1 || !rolesText.parse(JSON.parse(person.roles)).includes('reviewer')) {
    throw new ApiError('invalid', 'Only an active reviewer can be given work.', {
      fields: { reviewerId: 'Choose an active reviewer.' },
    })
  }
  if (person.agent_id === item.agent_id) throw new ApiError('conflict', 'Nobody reviews their own interaction.')
  if (await hasPartIn(trx, item, reviewerId)) {
    throw new ApiError('conflict', `${person.name} has scored this interaction, or is at it.`)
  }
}
