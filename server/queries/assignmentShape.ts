import type { Assignment } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

export async function assignmentShape(db: Db, item: Row<'assignment'>): Promise<Assignment> {
  const ids = [item.reviewer_id, item.claimed_by].filter((id) => id !== null)
  const people =
    ids.length === 0 ? [] : await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  const named = (id: string | null) => people.find((person) => person.id === id) ?? null
  return {
    id: item.id,
    interactionId: item.interaction_id,
    status: item.status,
    reviewer: named(item.reviewer_id),
    claimedBy: named(item.claimed_by),
    claimedUntil: item.claimed_until,
    dueAt: item.due_at,
    version: item.version,
  }
}
