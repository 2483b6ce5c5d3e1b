import { RecordingNames } from '#domain/interchange/findRecording.ts'
import type { Row } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import { JobStopped, type JobWorker } from '#server/jobs.ts'
import { classifyFile } from './classifyFile.ts'
import { failImport, finishImport, leaveUnreadable } from './finishImport.ts'
import type { ImportFile, ImportRun } from './importRun.ts'
import { readHead } from './prepareRecording.ts'
import { type FileRow, rowsOfJson, rowsOfLines } from './readRows.ts'
import { renewLease } from './renewLease.ts'
import { ImportTakenOver, storeRows } from './storeRows.ts'
import { streamChunks } from './streamChunks.ts'
import { isSoundName } from './uploadLimit.ts'

/** Fewer where sound has to be decoded, so that the counters keep moving. */
const ROWS_A_CHUNK = { words: 100, sound: 10 }

/**
 * Reads an import that has all its files. Every file remembers how many of its rows are stored, in the transaction
 * that stores them; so after a crash the job goes on where it stopped, and running it again changes nothing.
 */
export const readImport: JobWorker<'readImport'> = async (deps, { batchId }, signal = new AbortController().signal) => {
  const batch = await begin(deps, batchId)
  if (!batch) return
  try {
    const run = await openRun(deps, batch, signal)
    for (const file of run.files) await readFile(run, file)
    await finishImport(run)
  } catch (error) {
    const goesOn = error instanceof ImportTakenOver || error instanceof JobStopped
    if (!goesOn) await failImport(deps, batchId)
    throw error
  }
}

/** Null when there is nothing to do. */
async function begin({ db }: Deps, batchId: string): Promise<Row<'import_batch'> | null> {
  await db
    .updateTable('import_batch')
    .set({ status: 'running' })
    .where('id', '=', batchId)
    .where('status', '=', 'queued')
    .execute()
  const batch = await db.selectFrom('import_batch').selectAll().where('id', '=', batchId).executeTakeFirst()
  return batch?.status === 'running' ? batch : null
}

async function openRun(deps: Deps, batch: Row<'import_batch'>, signal: AbortSignal): Promise<ImportRun> {
  const { time_zone, week_start } = await deps.db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()
  const rows = await deps.db
    .selectFrom('import_file')
    .selectAll()
    .where('batch_id', '=', batch.id)
    .orderBy('path')
    .execute()
  const files: ImportFile[] = []
  for (const row of rows) {
    // A recording that was moved before a crash lies at its lasting place already.
    const head = (await readHead(deps.media, row.media_key)) ?? (await readHead(deps.media, `recordings/${row.sha256}`))
    files.push({ row, kind: classifyFile(row.path, head ?? new Uint8Array(0)) })
  }
  const sounds = files.filter((file) => file.kind.kind === 'sound' || isSoundName(file.row.path))
  return {
    deps,
    batch,
    signal,
    timeZone: time_zone,
    weekStart: toWeekStart(week_start),
    files,
    sounds: new Map(sounds.map((file) => [file.row.path, file])),
    soundNames: new RecordingNames(sounds.map((file) => file.row.path)),
    prepared: new Map(),
    said: new Set(),
  }
}

function toWeekStart(day: number): ImportRun['weekStart'] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).find((known) => known === day) ?? 1
}

async function readFile(run: ImportRun, file: ImportFile): Promise<void> {
  const { kind, row } = file
  if (row.is_done === 1 || kind.kind === 'sound') return
  if (kind.kind === 'unreadable') return leaveUnreadable(run, file, kind.message)
  const stream = await run.deps.media.read(row.media_key)
  if (!stream) return leaveUnreadable(run, file, 'This file was not found in the store: import it again.')
  const rowsOf = kind.kind === 'lines' ? rowsOfLines : rowsOfJson
  await storeInChunks(run, file, rowsOf(streamChunks(stream), run.batch.time_zone))
}

async function storeInChunks(run: ImportRun, file: ImportFile, found: AsyncIterable<FileRow>): Promise<void> {
  const size = run.sounds.size > 0 ? ROWS_A_CHUNK.sound : ROWS_A_CHUNK.words
  let seen = 0
  let rowsBefore = file.row.rows_done
  let bytesBefore = 0
  let rows: FileRow[] = []
  const store = async (isLast: boolean): Promise<void> => {
    const bytesRead = isLast ? file.row.bytes : (rows.at(-1)?.bytesRead ?? bytesBefore)
    await storeRows(run, { file, rows, rowsBefore, bytes: bytesRead - bytesBefore, isLast })
    rowsBefore += rows.length
    bytesBefore = bytesRead
    rows = []
    await renewLease(run)
  }
  for await (const row of found) {
    if (seen++ < file.row.rows_done) {
      bytesBefore = row.bytesRead
      continue
    }
    rows.push(row)
    if (rows.length >= size) await store(false)
  }
  await store(true)
}
