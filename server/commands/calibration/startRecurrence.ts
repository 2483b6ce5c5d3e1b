import { ApiError } from '#contract/apiError.ts'
import type { CalibrationPick } from '#contract/calibration.ts'
import { nextOccurrence, type Rhythm } from '#domain/calendar/nextOccurrence.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Outside } from '#server/deps.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'

interface Starting {
  name: string
  facilitatorId: string
  pick: CalibrationPick
  reviewerIds: readonly string[]
  gaugeId: string | null
  deadlineAt: number
  every: Rhythm
}

/**
 * Notes that a session which is opened now comes back.
 * @returns what the session is one of
 * @throws ApiError `invalid` where its interactions are chosen by number: there is nothing to draw anew
 */
export async function startRecurrence(
  trx: Trx,
  outside: Outside,
  { name, facilitatorId, pick, reviewerIds, gaugeId, deadlineAt, every }: Starting,
): Promise<string> {
  if (pick.by === 'chosen') {
    const message = 'What comes back is drawn anew; chosen numbers would be the same.'
    throw new ApiError('invalid', message, { fields: { every: message } })
  }
  const [id, now] = [outside.ids(), outside.clock()]
  const { timeZone } = await calendarOf(trx)
  const next_at = nextOccurrence(now, every, now, timeZone)
  const row = {
    id,
    name,
    facilitator_id: facilitatorId,
    gauge_id: gaugeId,
    pick: JSON.stringify(pick),
    reviewer_ids: JSON.stringify([...new Set(reviewerIds)]),
    every,
    rated_ms: deadlineAt - now,
    first_at: now,
    next_at,
    state: 'active' as const,
    note: '',
    version: 1,
  }
  await insertRows(trx, 'calibration_recurrence', [row])
  await enqueueJob(trx, outside, {
    kind: 'openRecurring',
    payload: { recurrenceId: id, dueAt: next_at },
    dueAt: next_at,
  })
  return id
}
