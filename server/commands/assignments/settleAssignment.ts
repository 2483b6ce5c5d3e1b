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
  if (item?.status === 'done' && item.review_id === review.id) await changeAssignment(trx, item, returned(item))
}

/** How an item goes back: open to anybody; one taken with no plan leaves the queue as it came. */
export function returned(item: Row<'assignment'>): Partial<Row<'assignment'>> {
  const wasTakenOnTheFly = item.plan_id === null && item.selection === 'random'
  return {
    status: wasTakenOnTheFly ? 'cancelled' : 'open',
    reviewer_id: null,
    claimed_by: null,
    claimed_until: null,
    review_id: null,
    done_at: null,
  }
}

async function assignmentOf(trx: Trx, review: Row<'review'>): Promise<Row<'assignment'> | null> {
  return review.assignment_id === null ? null : findAssignment(trx, review.assignment_id)
}
