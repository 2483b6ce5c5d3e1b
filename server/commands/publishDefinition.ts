import { ApiError } from '#contract/apiError.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'

/** Publishes the first definition version; it starts the first series. */
export async function publishDefinition(
  trx: Trx,
  { clock, ids }: Outside,
  { definition, personId }: { definition: Definition; personId: string | null },
): Promise<Row<'definition_version'>> {
  if (await findPublishedVersion(trx)) throw new ApiError('conflict', 'A definition is already published.')
  const version: Row<'definition_version'> = {
    id: ids(),
    number: 1,
    series_id: ids(),
    status: 'published',
    meaning: 'new',
    note: '',
    content: JSON.stringify(definition),
    created_at: clock(),
    published_at: clock(),
    published_by: personId,
  }
  await trx.insertInto('definition_version').values(version).execute()
  return version
}
