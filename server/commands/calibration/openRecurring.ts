import { z } from 'zod'
import { ApiError } from '#contract/apiError.ts'
import { drawnPick, type LeftOut } from '#contract/calibration.ts'
import { nextOccurrence } from '#domain/calendar/nextOccurrence.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import { inTransaction, type Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import type { JobWorker } from '#server/jobs.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { grantsText, rolesText } from '#server/queries/findCaller.ts'
import { openSession } from './openSession.ts'

/**
 * Opens the next of several sessions that come back, and notes the one after it. A job that runs again, or comes after a
 * pause, finds another time noted and does nothing; one that is late opens one session, whatever was missed.
 */
export const openRecurring: JobWorker<'openRecurring'> = (deps, { recurrenceId, dueAt }) =>
  inTransaction(deps.db, deps.engine, async (trx) => {
    const recurrence = await trx
      .selectFrom('calibration_recurrence')
      .selectAll()
      .where('id', '=', recurrenceId)
      .executeTakeFirst()
    if (!recurrence) return
    const { timeZone } = await calendarOf(trx)
    const next_at = nextOccurrence(recurrence.first_at, recurrence.every, deps.clock(), timeZone)
    // Whoever notes the next time opens this one: of two servers at the same job exactly one does.
    const { numUpdatedRows } = await trx
      .updateTable('calibration_recurrence')
      .set({ next_at })
      .where('id', '=', recurrenceId)
      .where('state', '=', 'active')
      .where('next_at', '=', dueAt)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return
    const note = await tryOpening(trx, deps, recurrence)
    await trx.updateTable('calibration_recurrence').set({ note }).where('id', '=', recurrenceId).execute()
    await enqueueJob(trx, deps, { kind: 'openRecurring', payload: { recurrenceId, dueAt: next_at }, dueAt: next_at })
  })

/** @returns why there is no session; empty when there is one */
async function tryOpening(trx: Trx, outside: Outside, recurrence: Row<'calibration_recurrence'>): Promise<string> {
  const asked = z.array(z.string()).parse(JSON.parse(recurrence.reviewer_ids))
  const people = await trx
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [recurrence.facilitator_id, ...asked])
    .execute()
  const facilitator = people.find(({ id }) => id === recurrence.facilitator_id)
  const leads = facilitator?.is_active === 1 && grantsText.parse(JSON.parse(facilitator.grants)).includes('leadQuality')
  if (!facilitator || !leads) return 'Who opened it leads quality no longer.'
  const leftOut = people.filter(({ id }) => asked.includes(id)).flatMap(whyLeftOut)
  const reviewerIds = asked.filter((id) => people.some((one) => one.id === id) && !leftOut.some((one) => one.id === id))
  if (reviewerIds.length < 2) return 'Fewer than two of its reviewers are left.'
  const { gauge_id } = recurrence
  try {
    await openSession(
      trx,
      outside,
      { id: facilitator.id, agentId: facilitator.agent_id },
      {
        name: recurrence.name,
        pick: drawnPick.parse(JSON.parse(recurrence.pick)),
        reviewerIds,
        gaugeId: gauge_id !== null && reviewerIds.includes(gauge_id) ? gauge_id : null,
        deadlineAt: outside.clock() + recurrence.rated_ms,
        recurrenceId: recurrence.id,
        leftOut,
      },
    )
  } catch (error) {
    if (error instanceof ApiError) return error.message
    throw error
  }
  return ''
}

function whyLeftOut({ id, name, is_active, roles }: Row<'person'>): LeftOut[] {
  if (is_active !== 1) return [{ id, name, why: 'inactive' }]
  return rolesText.parse(JSON.parse(roles)).includes('reviewer') ? [] : [{ id, name, why: 'noReviewer' }]
}
