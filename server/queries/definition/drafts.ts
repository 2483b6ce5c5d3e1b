import { ApiError } from '#contract/apiError.ts'
import { definitionDraft } from '#contract/definition.ts'
import type { DefinitionDraft, DefinitionDraftEntry } from '#contract/definitionDrafts.ts'
import { checkDefinition } from '#domain/definition/checkDefinition.ts'
import { compareDefinitions } from '#domain/definition/compare/compareDefinitions.ts'
import { scoreChanges } from '#domain/definition/compare/scoreChanges.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { findConcerns } from '#domain/definition/findConcerns.ts'
import { estimateReviewTime, type ReviewPace } from '#domain/definition/reviewTime.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { findPublishedVersion, readDefinition } from '../definitionVersions.ts'
import { measurePace } from './reviewPace.ts'
import { findVersionById } from './versions.ts'

type Version = Row<'definition_version'>
type Draft = Row<'definition_draft'>

/** Not cached as versions are: a draft is another with every save. */
export function readDraft(content: string): Definition {
  return definitionDraft.parse(JSON.parse(content))
}

export async function findDraft(db: Db, id: string): Promise<Draft | null> {
  const row = await db.selectFrom('definition_draft').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** @throws ApiError that says what became of it, when there is no such draft */
export async function requireDraft(db: Db, id: string): Promise<Draft> {
  const draft = await findDraft(db, id)
  if (draft) return draft
  const version = await findVersionById(db, id)
  if (version) throw new ApiError('conflict', `This draft was published meanwhile, as version ${version.number}.`)
  throw new ApiError('not_found', 'There is no such draft; somebody may have discarded it.')
}

export async function listDrafts(db: Db): Promise<DefinitionDraftEntry[]> {
  const rows = await db.selectFrom('definition_draft').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()
  const current = await findPublishedVersion(db)
  return Promise.all(rows.map((row) => draftEntry(db, row, current)))
}

/** A draft as one edits it: with what keeps it from being published. */
export async function draftShape(db: Db, row: Draft): Promise<DefinitionDraft> {
  const current = await findPublishedVersion(db)
  const content = readDraft(row.content)
  const before = current ? readDefinition(current.content) : null
  const checks = checkDraft(content, before, await measurePace(db))
  return { ...(await draftEntry(db, row, current)), content, checks }
}

export function checkDraft(content: Definition, before: Definition | null, pace: ReviewPace | null) {
  return {
    problems: checkDefinition(content, before),
    concerns: findConcerns(content, pace),
    scoreChanges: before ? scoreChanges(before, content, compareDefinitions(before, content)) : [],
    reviewTime: estimateReviewTime(content, pace),
  }
}

async function draftEntry(db: Db, row: Draft, current: Version | null): Promise<DefinitionDraftEntry> {
  const base = await db
    .selectFrom('definition_version')
    .select(['id', 'number'])
    .where('id', '=', row.base_version_id ?? '')
    .executeTakeFirst()
  const person = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', row.updated_by ?? '')
    .executeTakeFirst()
  return {
    id: row.id,
    version: row.version,
    name: readDraft(row.content).name,
    base: base ? { versionId: base.id, number: base.number } : null,
    current: current ? { versionId: current.id, number: current.number } : null,
    isBaseCurrent: row.base_version_id === (current?.id ?? null),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: person ?? null,
  }
}
