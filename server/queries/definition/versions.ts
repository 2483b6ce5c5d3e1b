import { ApiError } from '#contract/apiError.ts'
import type { VersionEntry } from '#contract/definitionVersions.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { readDefinition } from '../definitionVersions.ts'

/** Every version that was ever published, the newest first. */
export async function listVersions(db: Db): Promise<VersionEntry[]> {
  const rows = await db
    .selectFrom('definition_version')
    .leftJoin('person', 'person.id', 'definition_version.published_by')
    .selectAll('definition_version')
    .select('person.name as publisher')
    .where('definition_version.status', '!=', 'draft')
    .orderBy('number', 'desc')
    .execute()
  const counts = await db
    .selectFrom('review')
    .select(['definition_version_id', (build) => build.fn.countAll<number>().as('n')])
    .where('status', 'not in', ['draft', 'withdrawn'])
    .groupBy('definition_version_id')
    .execute()
  const reviews = new Map(counts.map((row) => [row.definition_version_id, row.n]))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    seriesId: row.series_id,
    status: row.status === 'published' ? 'published' : 'retired',
    meaning: row.meaning,
    note: row.note,
    name: readDefinition(row.content).name,
    publishedAt: row.published_at,
    publishedBy: row.publisher,
    reviews: reviews.get(row.id) ?? 0,
  }))
}

export async function findVersionById(db: Db, id: string): Promise<Row<'definition_version'> | null> {
  const row = await db.selectFrom('definition_version').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** A version everybody may read. @throws ApiError when there is none of this id */
export async function requireVersion(db: Db, id: string): Promise<Row<'definition_version'>> {
  const version = await findVersionById(db, id)
  if (!version || version.status === 'draft') throw new ApiError('not_found', 'There is no such version.')
  return version
}
