import { z } from 'zod'
import type { Recurrence } from '#contract/calibrationRecurrences.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { grantsText } from '../findCaller.ts'
import { namesOf } from '../reviewers/reviewerNames.ts'

/**
 * Sessions that come back which a lead may change: their own, and those of who leads quality no longer. Who takes part in
 * one of another's would learn how its interactions are picked.
 */
export async function findRecurrences(db: Db, caller: PersonCaller): Promise<Row<'calibration_recurrence'>[]> {
  const rows = await db
    .selectFrom('calibration_recurrence')
    .innerJoin('person', 'person.id', 'calibration_recurrence.facilitator_id')
    .selectAll('calibration_recurrence')
    .select(['person.is_active', 'person.grants'])
    .orderBy('calibration_recurrence.id')
    .execute()
  return rows.filter(({ facilitator_id, is_active, grants }) => {
    const leads = is_active === 1 && grantsText.parse(JSON.parse(grants)).includes('leadQuality')
    return facilitator_id === caller.id || !leads
  })
}

export async function recurrenceShape(db: Db, row: Row<'calibration_recurrence'>): Promise<Recurrence> {
  const reviewerIds = z.array(z.string()).parse(JSON.parse(row.reviewer_ids))
  const names = await namesOf(db, 'person', [row.facilitator_id, ...reviewerIds])
  const named = (id: string) => ({ id, name: names.get(id) ?? 'Unknown' })
  const { sessions } = await db
    .selectFrom('calibration_session')
    .select(({ fn }) => fn.countAll<number>().as('sessions'))
    .where('recurrence_id', '=', row.id)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    facilitator: named(row.facilitator_id),
    reviewers: reviewerIds.map(named),
    every: row.every,
    state: row.state,
    nextAt: row.next_at,
    sessions,
    note: row.note,
    version: row.version,
  }
}
