import { ApiError } from '#contract/apiError.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { draftShape, requireDraft } from '#server/queries/definition/drafts.ts'

type Draft = Row<'definition_draft'>

interface Beginning {
  content: Definition
  baseVersionId: string | null
  personId: string
}

/** Begins a draft. */
export async function startDraft(
  trx: Trx,
  { clock, ids }: Outside,
  { content, baseVersionId, personId }: Beginning,
): Promise<Draft> {
  const now = clock()
  const draft: Draft = {
    id: ids(),
    base_version_id: baseVersionId,
    content: JSON.stringify(content),
    version: 1,
    created_at: now,
    created_by: personId,
    updated_at: now,
    updated_by: personId,
  }
  await trx.insertInto('definition_draft').values(draft).execute()
  return draft
}

/** Stores a draft unless a newer one is there; the same saved again changes nothing. */
export async function saveDefinition(
  trx: Trx,
  { clock }: Outside,
  { id, version, content, personId }: { id: string; version: number; content: Definition; personId: string },
): Promise<Draft> {
  const draft = await requireDraft(trx, id)
  const text = JSON.stringify(content)
  if (draft.content === text) return draft
  if (draft.version !== version) throw await staleDraft(trx, draft)
  const saved = { content: text, version: version + 1, updated_at: clock(), updated_by: personId }
  await trx.updateTable('definition_draft').set(saved).where('id', '=', id).execute()
  return { ...draft, ...saved }
}

export async function staleDraft(trx: Trx, draft: Draft): Promise<ApiError> {
  const current = await draftShape(trx, draft)
  const who = current.updatedBy?.name ?? 'Somebody'
  return new ApiError('stale', `${who} saved this draft meanwhile; look at both before going on.`, { current })
}

export async function discardDraft(trx: Trx, id: string): Promise<void> {
  await requireDraft(trx, id)
  await trx.deleteFrom('definition_draft').where('id', '=', id).execute()
}
