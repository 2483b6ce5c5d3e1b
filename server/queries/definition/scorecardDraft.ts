import { z } from 'zod'
import { definitionDraft } from '#contract/definition.ts'
import { parseJson } from '#domain/interchange/parseJson.ts'
import { readScorecardCsv } from '#domain/interchange/readScorecardCsv.ts'
import { readScorecardJson } from '#domain/interchange/readScorecardJson.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import type { Db } from '#server/db/dialect.ts'
import { findPublishedVersion, readDefinition } from '../definitionVersions.ts'

const exported = z.union([
  z.object({ definition: definitionDraft }).transform((file) => file.definition),
  definitionDraft,
])

/** What a file of another tool, or of ours, would be as a draft. */
export async function scorecardDraft(db: Db, { format, text }: { format: 'csv' | 'json'; text: string }) {
  const current = await findPublishedVersion(db)
  const base = current ? readDefinition(current.content) : threeViews
  if (format === 'csv') return toContent(readScorecardCsv(text, base))
  const json = parseJson(text)
  const own = exported.safeParse(json.ok ? json.value : null)
  if (!own.success) return toContent(readScorecardJson(text, base))
  const rows = own.data.criteria.map(({ id }, index) => ({ row: index + 1, criterionId: id, suggestion: null }))
  return { content: own.data, rows, problems: [], notes: [] }
}

function toContent({ definition, ...more }: ReturnType<typeof readScorecardCsv>) {
  return { content: definition, ...more }
}
