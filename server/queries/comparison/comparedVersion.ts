import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { findPublishedVersion } from '../definitionVersions.ts'

/** The version asked for, the newest of the series asked for, or the definition as it stands; null when there is none. */
export async function findComparedVersion(
  db: Db,
  { versionId, seriesId }: { versionId?: string | undefined; seriesId?: string | undefined },
): Promise<Row<'definition_version'> | null> {
  if (versionId === undefined && seriesId === undefined) return findPublishedVersion(db)
  let query = db.selectFrom('definition_version').selectAll().where('status', '!=', 'draft')
  if (versionId !== undefined) query = query.where('id', '=', versionId)
  if (seriesId !== undefined) query = query.where('series_id', '=', seriesId)
  return (await query.orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}
