import { definition, type DefinitionVersion } from '#contract/definition.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { toHundredths } from '#domain/scoring/toHundredths.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

/** Versions are immutable once published, so a parsed one is kept for good (by content: databases share ids in tests). */
const parsed = new Map<string, Definition>()

export function readDefinition(content: string): Definition {
  const known = parsed.get(content)
  if (known) return known
  if (parsed.size > 100) parsed.clear()
  const read = definition.parse(JSON.parse(content))
  parsed.set(content, read)
  return read
}

export function definitionVersionShape(row: Row<'definition_version'>): DefinitionVersion {
  const { id, number, status } = row
  return {
    id,
    number,
    seriesId: row.series_id,
    status,
    publishedAt: row.published_at,
    content: readDefinition(row.content),
  }
}

/** The definition everybody scores against now; null before the first is published. */
export async function findPublishedVersion(db: Db): Promise<Row<'definition_version'> | null> {
  const row = await db
    .selectFrom('definition_version')
    .selectAll()
    .where('status', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export function findVersion(db: Db, id: string): Promise<Row<'definition_version'>> {
  return db.selectFrom('definition_version').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** By id: what is published never changes, so it is read and parsed once a process. */
const published = new Map<string, Definition>()

/** The definitions of some versions. @throws Error when one is missing, which no command can bring about */
export async function findDefinitions(db: Db, ids: readonly string[]): Promise<(id: string) => Definition> {
  const wanted = [...new Set(ids)].filter((id) => !published.has(id))
  const drafts = new Map<string, Definition>()
  if (wanted.length > 0) {
    const rows = await db
      .selectFrom('definition_version')
      .select(['id', 'status', 'content'])
      .where('id', 'in', wanted)
      .execute()
    for (const row of rows) (row.status === 'draft' ? drafts : published).set(row.id, readDefinition(row.content))
  }
  return (id) => {
    const definition = published.get(id) ?? drafts.get(id)
    if (!definition) throw new Error(`Definition version ${id} is missing.`)
    return definition
  }
}

/** T_d of a definition in hundredths of a point. */
export function storedTargets({ dimensions }: Definition) {
  return {
    friendliness: toHundredths(dimensions.friendliness.target),
    responsiveness: toHundredths(dimensions.responsiveness.target),
    outcome: toHundredths(dimensions.outcome.target),
  }
}
