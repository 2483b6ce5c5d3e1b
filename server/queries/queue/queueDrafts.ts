import type { QueueItem } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import { itemsByAssignment, itemsByInteraction, type Viewer } from './queueItems.ts'
import { allOf, anyOf, type Condition } from '#server/db/conditions.ts'
import { sql } from 'kysely'

/** How many drafts lead a list; nobody has more at once. */
const MOST = 200

/** What one has begun and nobody took since, the latest first. `waiting` is null when the filter leaves none of those in no plan. */
export async function listDrafts(
  db: Db,
  viewer: Viewer,
  filter: { items: readonly Condition[]; waiting: readonly Condition[] | null },
): Promise<QueueItem[]> {
  const { id } = viewer.caller
  const rows = await db
    .selectFrom('review')
    .innerJoin('interaction', 'interaction.id', 'review.interaction_id')
    .innerJoin('agent', 'agent.id', 'interaction.agent_id')
    .leftJoin('assignment', 'assignment.id', 'review.assignment_id')
    .where('review.reviewer_id', '=', id)
    .where('review.status', '=', 'draft')
    .where(
      anyOf([
        allOf([sql`assignment.claimed_by = ${id}`, ...filter.items]),
        ...(filter.waiting ? [allOf([sql`review.assignment_id is null`, ...filter.waiting])] : []),
      ]),
    )
    .select(['review.id as draftId', 'review.interaction_id', 'review.assignment_id', 'review.selection'])
    .orderBy('review.created_at', 'desc')
    .limit(MOST)
    .execute()
  const assigned = await itemsByAssignment(db, viewer, present(rows.map((row) => row.assignment_id)))
  const byHand = rows.filter((row) => row.assignment_id === null).map((row) => row.interaction_id)
  const begun = await itemsByInteraction(db, viewer, byHand)
  return rows.flatMap(({ draftId, interaction_id, assignment_id, selection }) => {
    const item = assignment_id === null ? begun.get(interaction_id) : assigned.get(assignment_id)
    const why = selection === 'calibration' ? 'second' : selection
    return item ? [{ ...item, draftId, why }] : []
  })
}

const present = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)
