import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

/** Ends a plan: what nobody has begun leaves the queue; who is at an item goes on, and what is done counts. */
export async function closePlan(trx: Trx, plan: Row<'sampling_plan'>, now: number): Promise<void> {
  await trx.updateTable('sampling_plan').set({ status: 'closed' }).where('id', '=', plan.id).execute()
  await trx
    .updateTable('assignment')
    .set((set) => ({
      status: 'cancelled',
      claimed_by: null,
      claimed_until: null,
      version: set('version', '+', 1),
    }))
    .where('plan_id', '=', plan.id)
    .where((where) =>
      where.or([
        where('status', '=', 'open'),
        where.and([where('status', '=', 'claimed'), where('claimed_until', '<', now)]),
      ]),
    )
    .execute()
}
