import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { CLAIM_MS } from '#server/policies/assignments.ts'
import { findAssignment } from '#server/queries/assignments.ts'
import { changeAssignment } from './changeAssignment.ts'

/** The submission of its review closes an item. */
export async function finishAssignment(trx: Trx, { clock }: Outside, review: Row<'review'>): Promise<void> {
  const item = await assignmentOf(trx, review)
  if (item?.status !== 'claimed') return
  await changeAssignment(trx, item, { status: 'done', done_at: clock(), reviewer_id: review.reviewer_id })
}

/** A submission taken back puts its item in the author's hands again. */
export async function reopenAssignment(trx: Trx, { clock }: Outside, review: Row<'review'>): Promise<void> {
  const item = await assignmentOf(trx, review)
  if (item?.status !== 'done' || item.review_id !== review.id) return
  await changeAssignment(trx, item, {
    status: 'claimed',
    done_at: null,
    claimed_by: review.reviewer_id,
    claimed_until: clock() + CLAIM_MS,
  })
}

/** A review that was withdrawn leaves its item to somebody else. */
export async function vacateAssignment(trx: Trx, review: Row<'review'>): Promise<void> {
  const item = await assignmentOf(trx, review)
  if (item?.status === 'done' && item.review_id === review.id)
    await changeAssignment(trx, item, await returned(trx, item))
}

/** Who has scored an interaction leaves their other items of it to somebody else. */
export async function leaveOthers(trx: Trx, review: Row<'review'>): Promise<void> {
  const items = await trx
    .selectFrom('assignment')
    .selectAll()
    .where('interaction_id', '=', review.interaction_id)
    .where('status', 'in', ['open', 'claimed'])
    .where(({ or, eb }) => or([eb('reviewer_id', '=', review.reviewer_id), eb('claimed_by', '=', review.reviewer_id)]))
    .execute()
  for (const item of items) {
    if (item.id !== review.assignment_id) await changeAssignment(trx, item, await returned(trx, item))
  }
}

/** How an item goes back: open to anybody; one taken with no plan, or of a plan that was closed, leaves the queue. */
export async function returned(trx: Trx, item: Row<'assignment'>): Promise<Partial<Row<'assignment'>>> {
  const wasTakenOnTheFly = item.plan_id === null && item.selection === 'random'
  return {
    status: wasTakenOnTheFly || (await isPlanClosed(trx, item)) ? 'cancelled' : 'open',
    reviewer_id: null,
    claimed_by: null,
    claimed_until: null,
    review_id: null,
    done_at: null,
  }
}

export async function isPlanClosed(trx: Trx, { plan_id }: Row<'assignment'>): Promise<boolean> {
  if (plan_id === null) return false
  const plan = await trx.selectFrom('sampling_plan').select('status').where('id', '=', plan_id).executeTakeFirst()
  return plan?.status === 'closed'
}

async function assignmentOf(trx: Trx, review: Row<'review'>): Promise<Row<'assignment'> | null> {
  return review.assignment_id === null ? null : findAssignment(trx, review.assignment_id)
}
