import type { z } from 'zod'
import type { importBatch } from '#contract/imports.ts'
import type { Db, Trx } from '#server/db/dialect.ts'

type ImportBatch = z.infer<typeof importBatch>

/** Imports, newest first, each with the sources that still have to say on which side their agents speak. */
export async function importBatches(db: Db | Trx, limit = 100): Promise<ImportBatch[]> {
  return withSides(db, await batches(db).orderBy('import_batch.id', 'desc').limit(limit).execute())
}

export async function findImportBatch(db: Db | Trx, id: string): Promise<ImportBatch | null> {
  const [batch] = await withSides(db, await batches(db).where('import_batch.id', '=', id).execute())
  return batch ?? null
}

function batches(db: Db | Trx) {
  return db
    .selectFrom('import_batch')
    .leftJoin('person', 'person.id', 'import_batch.person_id')
    .selectAll('import_batch')
    .select('person.name as person_name')
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number]

async function withSides(db: Db | Trx, rows: readonly BatchRow[]): Promise<ImportBatch[]> {
  if (rows.length === 0) return []
  const open = await db
    .selectFrom('recording')
    .innerJoin('interaction', 'interaction.recording_id', 'recording.id')
    .select(['interaction.import_batch_id as batchId', 'interaction.source'])
    .distinct()
    .where('recording.agent_side', 'is', null)
    .where(
      'interaction.import_batch_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('interaction.source')
    .execute()
  return rows.map((row) =>
    toBatch(
      row,
      open.filter(({ batchId }) => batchId === row.id).map(({ source }) => source),
    ),
  )
}

function toBatch(row: BatchRow, sidesToAnswer: string[]): ImportBatch {
  const { id, status, rows, added, updated, unchanged, failed, files, recordings, errors, notes } = row
  return {
    id,
    status,
    timeZone: row.time_zone,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    createdBy: row.person_name,
    files,
    filesDone: row.files_done,
    progress: status === 'done' ? 1 : row.bytes === 0 ? 0 : Math.min(1, row.bytes_done / row.bytes),
    rows,
    added,
    updated,
    unchanged,
    failed,
    recordings,
    errors,
    notes,
    sidesToAnswer,
  }
}
