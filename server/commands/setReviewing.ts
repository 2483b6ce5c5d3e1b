import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** Says how the organisation reviews from now on, and keeps who said so. */
export async function setReviewing(
  trx: Trx,
  { clock, ids }: Outside,
  { isBlind, personId }: { isBlind: boolean; personId: string },
): Promise<{ isBlind: boolean }> {
  await trx
    .updateTable('organisation')
    .set({ is_blind: isBlind ? 1 : 0 })
    .execute()
  await trx
    .insertInto('audit_event')
    .values({
      id: ids(),
      at: clock(),
      person_id: personId,
      kind: 'reviewing',
      subject: 'organisation',
      detail: JSON.stringify({ isBlind }),
    })
    .execute()
  return { isBlind }
}
