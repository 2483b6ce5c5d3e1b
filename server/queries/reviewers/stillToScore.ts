import type { Db } from '#server/db/dialect.ts'
import { calibratedNow } from '#server/queries/calibration/calibrating.ts'

/** Those of some interactions that a person has yet to score: others' scores of them are told only afterwards. */
export async function stillToScore(
  db: Db,
  personId: string,
  interactionIds: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  if (interactionIds.length === 0) return new Set()
  const items = await db
    .selectFrom('assignment')
    .select('interaction_id')
    .where('status', 'in', ['open', 'claimed'])
    .where((where) => where.or([where('reviewer_id', '=', personId), where('claimed_by', '=', personId)]))
    .execute()
  const drafts = await db
    .selectFrom('review')
    .select('interaction_id')
    .where('reviewer_id', '=', personId)
    .where('status', '=', 'draft')
    .execute()
  const calibrated = await calibratedNow(db, personId, interactionIds, now)
  const open = new Set([...items, ...drafts].map((row) => row.interaction_id))
  return new Set(interactionIds.filter((id) => open.has(id) || calibrated.has(id)))
}
