import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findAssignment } from '#server/queries/assignments.ts'
import { findReplacement } from '#server/queries/findReplacement.ts'
import { changeAssignment, staleAssignment } from './changeAssignment.ts'
import { newAssignment } from './newAssignment.ts'
import { isPlanClosed } from './settleAssignment.ts'

type Assignment = Row<'assignment'>

/**
 * Takes an item out of the queue and puts another interaction in its place, for the same reviewer and day.
 * Who did it and why stays with the item. The same again changes nothing.
 */
export async function replaceAssignment(
  trx: Trx,
  outside: Outside,
  item: Assignment,
  { reason, version, personId }: { reason: string; version: number; personId: string },
): Promise<{ replaced: Assignment; replacement: Assignment | null }> {
  if (item.status === 'replaced' && item.replaced_by_person === personId) {
    return {
      replaced: item,
      replacement: item.replaced_by === null ? null : await findAssignment(trx, item.replaced_by),
    }
  }
  if (item.status !== 'open' && item.status !== 'claimed') {
    throw new ApiError('conflict', 'This item is no longer in the queue.')
  }
  if (item.version !== version) throw staleAssignment()
  // Nothing new is drawn for a plan that was closed.
  const interaction = (await isPlanClosed(trx, item)) ? null : await findReplacement(trx, item)
  const replacement = interaction ? newAssignment(outside, interaction, kept(item, personId)) : null
  if (replacement) await insertRows(trx, 'assignment', [replacement])
  const replaced = await changeAssignment(trx, item, {
    status: 'replaced',
    claimed_by: null,
    claimed_until: null,
    replaced_by: replacement?.id ?? null,
    replaced_by_person: personId,
    replace_reason: reason,
  })
  return { replaced, replacement }
}

/** What the one that comes has of the one that goes. */
function kept(item: Assignment, personId: string): Partial<Assignment> {
  const { plan_id, stratum, selection, purpose, reason, probability, is_blind, due_at } = item
  const reviewer_id = item.reviewer_id ?? item.claimed_by
  return {
    plan_id,
    stratum,
    selection,
    purpose,
    reason,
    probability,
    is_blind,
    due_at,
    reviewer_id,
    created_by: personId,
  }
}
