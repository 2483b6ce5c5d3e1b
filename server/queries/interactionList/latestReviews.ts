import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { canSeeReview } from '#server/policies/reviews.ts'

/** Of each interaction, the latest review that the caller may read. */
export async function latestReviews(
  db: Db,
  caller: PersonCaller,
  interactionIds: readonly string[],
  currentTeamOf: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  if (interactionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('review')
    .select(['id', 'interaction_id', 'reviewer_id', 'agent_id', 'team_id', 'status'])
    .where('interaction_id', 'in', interactionIds)
    .where('status', 'not in', ['draft', 'withdrawn'])
    .orderBy('submitted_at')
    .orderBy('id')
    .execute()
  const readable = rows.filter((row) => canSeeReview(caller, row, currentTeamOf.get(row.agent_id) ?? null))
  return new Map(readable.map((row) => [row.interaction_id, row.id]))
}
