import { ApiError } from '#contract/apiError.ts'
import { nextOccurrence } from '#domain/calendar/nextOccurrence.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'

type Recurrence = Row<'calibration_recurrence'>

/**
 * Pauses sessions that come back, goes on with them, or ends them. The same again changes nothing.
 * @throws ApiError `conflict` once they have ended, `stale` when somebody changed it meanwhile
 */
export async function changeRecurrence(
  trx: Trx,
  outside: Outside,
  recurrence: Recurrence,
  { state, version }: Pick<Recurrence, 'state' | 'version'>,
): Promise<void> {
  if (recurrence.state === state) return
  if (recurrence.state === 'ended') throw new ApiError('conflict', 'It has ended; open a new session that comes back.')
  if (recurrence.version !== version) throw stale()
  const now = outside.clock()
  const { timeZone } = await calendarOf(trx)
  const next_at = state === 'active' ? nextOccurrence(recurrence.first_at, recurrence.every, now, timeZone) : null
  const { numUpdatedRows } = await trx
    .updateTable('calibration_recurrence')
    .set({ state, next_at, note: '', version: version + 1 })
    .where('id', '=', recurrence.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw stale()
  if (next_at === null) return
  const payload = { recurrenceId: recurrence.id, dueAt: next_at }
  await enqueueJob(trx, outside, { kind: 'openRecurring', payload, dueAt: next_at })
}

function stale(): ApiError {
  return new ApiError('stale', 'Somebody has changed it meanwhile; look at it again.')
}
