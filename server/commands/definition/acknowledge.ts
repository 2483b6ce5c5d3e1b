import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'

/** Notes that a person has read the current version; the first time counts. */
export async function acknowledge(
  trx: Trx,
  { clock }: Outside,
  { versionId, personId }: { versionId: string; personId: string },
): Promise<void> {
  const current = await findPublishedVersion(trx)
  if (!current) throw new ApiError('not_found', 'No definition is published yet.')
  if (current.id !== versionId) {
    throw new ApiError('stale', `Version ${current.number} was published meanwhile; read that one.`, {
      current: { versionId: current.id, number: current.number },
    })
  }
  await trx
    .insertInto('acknowledgement')
    .values({ version_id: versionId, person_id: personId, at: clock() })
    .onConflict((conflict) => conflict.columns(['version_id', 'person_id']).doNothing())
    .execute()
}
