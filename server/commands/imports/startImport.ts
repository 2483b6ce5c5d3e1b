import { ApiError } from '#contract/apiError.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** All files are sent: a job reads them. Asked again, it changes nothing. */
export async function startImport(trx: Trx, outside: Outside, batchId: string): Promise<void> {
  const batch = await trx
    .selectFrom('import_batch')
    .select(['status', 'files'])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!batch) throw new ApiError('not_found', 'There is no such import.')
  if (batch.status !== 'receiving') return
  if (batch.files === 0) throw new ApiError('conflict', 'This import has no files yet.')
  await trx.updateTable('import_batch').set({ status: 'queued' }).where('id', '=', batchId).execute()
  await enqueueJob(trx, outside, { kind: 'readImport', payload: { batchId } })
}
