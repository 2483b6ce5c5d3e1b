import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

type Assignment = Row<'assignment'>

/**
 * Writes columns of an assignment if it is still as it was read; of two at once exactly one does.
 * @returns null when somebody else changed it meanwhile
 */
export async function tryAssignmentChange(
  trx: Trx,
  item: Assignment,
  columns: Partial<Omit<Assignment, 'id' | 'version'>>,
): Promise<Assignment | null> {
  const version = item.version + 1
  const { numUpdatedRows } = await trx
    .updateTable('assignment')
    .set({ ...columns, version })
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { ...item, ...columns, version } : null
}

/** @throws ApiError `stale` when somebody else changed it meanwhile */
export async function changeAssignment(
  trx: Trx,
  item: Assignment,
  columns: Partial<Omit<Assignment, 'id' | 'version'>>,
): Promise<Assignment> {
  const changed = await tryAssignmentChange(trx, item, columns)
  if (!changed) throw staleAssignment()
  return changed
}

export function staleAssignment(): ApiError {
  return new ApiError('stale', 'This item of the queue was changed meanwhile; look at it again.')
}

export function claimLost(): ApiError {
  return new ApiError('claim_lost', 'Somebody else has taken this interaction; take the next one.')
}
