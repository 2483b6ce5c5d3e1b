import { compareDefinitions } from '#domain/definition/compare/compareDefinitions.ts'
import { scoreChanges } from '#domain/definition/compare/scoreChanges.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Caller } from '#server/policies/caller.ts'
import { RULE_QUESTIONS } from '#server/policies/rules.ts'
import { readDefinition } from '../definitionVersions.ts'
import { findDraft, readDraft } from './drafts.ts'
import { requireVersion } from './versions.ts'

interface Side {
  id: string
  number: number | null
  content: Definition
}

/** Two versions, or drafts for those who may edit, with what is not the same in them. */
export async function comparedSides(db: Db, caller: Caller, { from, to }: { from: string; to: string }) {
  const [before, after] = [await sideOf(db, caller, from), await sideOf(db, caller, to)]
  const difference = compareDefinitions(before.content, after.content)
  return {
    from: before,
    to: after,
    difference,
    scoreChanges: scoreChanges(before.content, after.content, difference),
  }
}

async function sideOf(db: Db, caller: Caller, id: string): Promise<Side> {
  const draft = RULE_QUESTIONS.editDefinition(caller) ? await findDraft(db, id) : null
  if (draft) return { id, number: null, content: readDraft(draft.content) }
  const version = await requireVersion(db, id)
  return { id, number: version.number, content: readDefinition(version.content) }
}
