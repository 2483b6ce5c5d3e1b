import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'

/**
 * Writes columns of a review if it is still the version one read, and counts the version on.
 * @throws ApiError `stale` when somebody changed it meanwhile
 */
export async function changeReview(
  trx: Trx,
  review: Row<'review'>,
  columns: Partial<Omit<Row<'review'>, 'id' | 'version'>>,
): Promise<Row<'review'>> {
  const version = review.version + 1
  const { numUpdatedRows } = await trx
    .updateTable('review')
    .set({ ...columns, version })
    .where('id', '=', review.id)
    .where('version', '=', review.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw staleReview()
  return { ...review, ...columns, version }
}

export function staleReview(): ApiError {
  return new ApiError('stale', 'This review was changed somewhere else meanwhile; compare the two before you save.')
}

/** Keeps a version whole in the history. */
export async function recordReviewEvent(
  trx: Trx,
  { clock, ids }: Outside,
  review: Row<'review'>,
  event: { kind: Row<'review_event'>['kind']; personId: string | null; reason?: string },
): Promise<void> {
  const { answers, comment, active_ms } = review
  const row = {
    id: ids(),
    review_id: review.id,
    version: review.version,
    kind: event.kind,
    at: clock(),
    person_id: event.personId,
    reason: event.reason ?? null,
    content: JSON.stringify({ answers: JSON.parse(answers), comment, activeMs: active_ms }),
  }
  await insertRows(trx, 'review_event', [row])
}
