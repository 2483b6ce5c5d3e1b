import type { ImportProblem } from '#contract/imports.ts'
import type { Db, Trx } from '#server/db/dialect.ts'

/** What was left out of an import, and what was noted, in the order it was found. `after` is the last id seen. */
export async function importProblems(
  db: Db | Trx,
  batchId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: ImportProblem[]; next: string | null }> {
  let query = db
    .selectFrom('import_problem')
    .select(['id', 'severity', 'file', 'line', 'message'])
    .where('batch_id', '=', batchId)
  if (after !== undefined) query = query.where('id', '>', after)
  const found = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}
