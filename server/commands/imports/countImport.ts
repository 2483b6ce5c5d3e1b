import type { Trx } from '#server/db/dialect.ts'
import type { ImportFile } from './importRun.ts'

/** True the first time. */
export async function markDone(trx: Trx, { row }: ImportFile, mediaKey = row.media_key): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_file')
    .set({ is_done: 1, media_key: mediaKey })
    .where('id', '=', row.id)
    .where('is_done', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Counter =
  | 'files_done'
  | 'bytes_done'
  | 'rows'
  | 'added'
  | 'updated'
  | 'unchanged'
  | 'failed'
  | 'recordings'
  | 'zoneless_times'

/** Adds to the counters of an import. */
export async function countImport(trx: Trx, batchId: string, more: Partial<Record<Counter, number>>): Promise<void> {
  const { files_done = 0, bytes_done = 0, rows = 0, added = 0, updated = 0, unchanged = 0 } = more
  const { failed = 0, recordings = 0, zoneless_times = 0 } = more
  await trx
    .updateTable('import_batch')
    .set((set) => ({
      files_done: set('files_done', '+', files_done),
      bytes_done: set('bytes_done', '+', bytes_done),
      rows: set('rows', '+', rows),
      added: set('added', '+', added),
      updated: set('updated', '+', updated),
      unchanged: set('unchanged', '+', unchanged),
      failed: set('failed', '+', failed),
      recordings: set('recordings', '+', recordings),
      zoneless_times: set('zoneless_times', '+', zoneless_times),
    }))
    .where('id', '=', batchId)
    .execute()
}
