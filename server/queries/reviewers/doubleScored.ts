import { sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { COUNTING, UNDO_MS } from '#server/policies/reviews.ts'

export type DoubleScoring = Pick<
  Row<'review'>,
  | 'id'
  | 'interaction_id'
  | 'reviewer_id'
  | 'agent_id'
  | 'channel'
  | 'friendliness'
  | 'responsiveness'
  | 'outcome'
  | 'balanced'
> & { at: number }

/** A second scoring that a plan drew: bridges and reviews of a reviewer give their reason. As the index says it. */
const IS_PLANNED = sql<boolean>`(assignment.purpose = 'second' and assignment.status = 'done'
  and assignment.reason is null)`

/**
 * Interactions that a plan had scored twice or more, each with its first random scoring and the others, once none of them
 * can be taken back any more. Nobody's rating is told by it before they are bound to their own.
 */
export async function findDoubleScored(
  db: Db,
  { seriesId, now, reviewerId, fromAt }: { seriesId: string; now: number; reviewerId?: string; fromAt?: number },
): Promise<DoubleScoring[][]> {
  let query = db
    .selectFrom('assignment')
    .innerJoin('review', 'review.interaction_id', 'assignment.interaction_id')
    .select([
      'review.id',
      'review.interaction_id',
      'review.reviewer_id',
      'review.agent_id',
      'review.channel',
      'review.first_submitted_at',
      'review.friendliness',
      'review.responsiveness',
      'review.outcome',
      'review.balanced',
    ])
    .where(IS_PLANNED)
    .where('review.series_id', '=', seriesId)
    .where('review.status', 'in', [...COUNTING])
    .where('review.first_submitted_at', '<', now - UNDO_MS)
    .where((where) =>
      where.or([where('review.selection', '=', 'random'), where('review.id', '=', where.ref('assignment.review_id'))]),
    )
  if (reviewerId !== undefined) {
    query = query.where('assignment.interaction_id', 'in', (build) =>
      build.selectFrom('review').select('interaction_id').where('reviewer_id', '=', reviewerId),
    )
  }
  const rows = await query.orderBy('review.interaction_id').orderBy('review.id').execute()
  const once = [...new Map(rows.map((row) => [row.id, row])).values()]
  const scorings = once.map(({ first_submitted_at, ...row }) => ({ ...row, at: first_submitted_at ?? 0 }))
  return [...Map.groupBy(scorings, (row) => row.interaction_id).values()].filter(
    (group) =>
      new Set(group.map((row) => row.reviewer_id)).size > 1 && (fromAt === undefined || lastAt(group) >= fromAt),
  )
}

/** When it was known whether they agree. */
export const lastAt = (group: readonly DoubleScoring[]): number => Math.max(...group.map(({ at }) => at))
