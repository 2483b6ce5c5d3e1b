import type { z } from 'zod'
import { ApiError } from '#contract/apiError.ts'
import type { startDefinitionDraft } from '#contract/definitionDrafts.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import type { Db } from '#server/db/dialect.ts'
import { findPublishedVersion, readDefinition } from '../definitionVersions.ts'
import { requireVersion } from './versions.ts'

type From = z.output<typeof startDefinitionDraft.body>['from']

interface DraftSource {
  content: Definition
  baseVersionId: string | null
}

/** What a new draft begins with. Without a version behind it, it is based on the one it would replace. */
export async function draftSource(db: Db, from: From): Promise<DraftSource> {
  const current = await findPublishedVersion(db)
  if (from.kind === 'version') {
    const version = await requireVersion(db, from.versionId)
    return { content: readDefinition(version.content), baseVersionId: version.id }
  }
  if (from.kind === 'published') {
    if (!current) throw new ApiError('conflict', 'No definition is published yet; begin from a template.')
    return { content: readDefinition(current.content), baseVersionId: current.id }
  }
  if (from.kind === 'content') return { content: from.content, baseVersionId: current?.id ?? null }
  const template = TEMPLATES.find(({ id }) => id === from.templateId)
  if (!template) throw new ApiError('not_found', 'There is no such template.')
  return { content: template.definition, baseVersionId: current?.id ?? null }
}
