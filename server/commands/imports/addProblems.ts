import { cleanText } from '#domain/interchange/cleanText.ts'
import { chunksOf, type Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { NewProblem } from './importRun.ts'

/** Writes down what is to be known of an import, and counts it on the batch. */
export async function addProblems(
  trx: Trx,
  { ids }: Pick<Outside, 'ids'>,
  batchId: string,
  problems: readonly NewProblem[],
): Promise<void> {
  if (problems.length === 0) return
  const rows = problems.map(({ severity, file, line, message }) => ({
    id: ids(),
    batch_id: batchId,
    severity,
    file,
    line,
    message: cleanText(message.slice(0, 500)).value,
  }))
  for (const chunk of chunksOf(rows)) await trx.insertInto('import_problem').values(chunk).execute()
  const errors = problems.filter(({ severity }) => severity === 'error').length
  await trx
    .updateTable('import_batch')
    .set((set) => ({ errors: set('errors', '+', errors), notes: set('notes', '+', problems.length - errors) }))
    .where('id', '=', batchId)
    .execute()
}
