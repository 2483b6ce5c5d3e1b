import { inTransaction, isUniqueViolation, type Trx } from '#server/db/dialect.ts'
import { measureImported } from '#server/commands/signals/measureImported.ts'
import { addProblems } from './addProblems.ts'
import { countImport, markDone } from './countImport.ts'
import type { ImportFile, ImportRun, NewProblem } from './importRun.ts'
import type { FileRow } from './readRows.ts'
import { makeReady, type ReadyRow, refused } from './readyRow.ts'
import { storeInteraction } from './storeInteraction.ts'

const RETRIES = 5

/** Part of a file: its rows, and what of the file is then behind us. */
export interface RowChunk {
  file: ImportFile
  rows: readonly FileRow[]
  /** Rows of the file stored before these. */
  rowsBefore: number
  bytes: number
  isLast: boolean
}

/** Another worker has gone on with this file: what it stored stands, this one must stop. */
export class ImportTakenOver extends Error {}

/** Stores some rows of a file in one transaction, with the counters; a row the database refuses is told, alone. */
export async function storeRows(run: ImportRun, chunk: RowChunk): Promise<void> {
  const rows: ReadyRow[] = []
  for (const row of chunk.rows) rows.push(await makeReady(run, chunk.file, row))
  try {
    await commit(run, chunk, rows)
  } catch (error) {
    if (error instanceof ImportTakenOver) throw error
    run.deps.logger.warn({ batch: run.batch.id, error: String(error) }, 'Rows could not be stored together.')
    await commitOneByOne(run, chunk, rows)
  }
}

/** Two imports of the same rows at once: whoever comes second finds them on the next try. */
async function commit(run: ImportRun, chunk: RowChunk, rows: readonly ReadyRow[]): Promise<void> {
  const { db, engine } = run.deps
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(db, engine, (trx) => storeAll(trx, run, chunk, rows))
    } catch (error) {
      if (attempt >= RETRIES || !isUniqueViolation(error)) throw error
    }
  }
}

async function commitOneByOne(run: ImportRun, chunk: RowChunk, rows: readonly ReadyRow[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const isEnd = index === rows.length - 1
    const part = {
      ...chunk,
      rowsBefore: chunk.rowsBefore + index,
      bytes: isEnd ? chunk.bytes : 0,
      isLast: chunk.isLast && isEnd,
    }
    try {
      await commit(run, part, [row])
    } catch (error) {
      if (error instanceof ImportTakenOver) throw error
      await commit(run, part, [refused(chunk.file, row)])
    }
  }
}

async function storeAll(trx: Trx, run: ImportRun, chunk: RowChunk, rows: readonly ReadyRow[]): Promise<void> {
  await takeRows(trx, chunk, rows.length)
  const counts = { added: 0, updated: 0, unchanged: 0, failed: 0, recordings: 0, zoneless_times: 0, files_done: 0 }
  const problems: NewProblem[] = []
  const toMeasure = new Set<string>()
  const formerNeighbours: string[] = []
  let bytes = chunk.bytes
  for (const row of rows) {
    problems.push(...row.problems)
    counts.zoneless_times += row.zonelessTimes
    const sound = row.paired?.sound
    if (sound && (await markDone(trx, sound, row.paired?.facts?.media_key))) {
      problems.push(...(row.paired?.soundProblems ?? []))
      counts.files_done++
      bytes += sound.row.bytes
    }
    if (!row.ready) {
      counts.failed++
      continue
    }
    const stored = await storeInteraction(trx, run, row.ready)
    counts[stored.outcome]++
    if (stored.outcome !== 'unchanged') toMeasure.add(stored.interactionId)
    formerNeighbours.push(...stored.formerNeighbours)
    if (stored.hasNewRecording) counts.recordings++
    for (const message of stored.notes)
      problems.push({ severity: 'note', file: chunk.file.row.path, line: row.line, message })
  }
  await measureImported(trx, [...toMeasure], formerNeighbours)
  if (chunk.isLast) counts.files_done++
  await countImport(trx, run.batch.id, { ...counts, rows: rows.length, bytes_done: bytes })
  await addProblems(trx, run.deps, run.batch.id, problems)
}

/** Moves the file's mark, unless another worker has moved it meanwhile. */
async function takeRows(trx: Trx, { file, rowsBefore, isLast }: RowChunk, rows: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('import_file')
    .set({ rows_done: rowsBefore + rows, is_done: isLast ? 1 : 0 })
    .where('id', '=', file.row.id)
    .where('rows_done', '=', rowsBefore)
    .where('is_done', '=', 0)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ImportTakenOver('Another worker is reading this import.')
}
