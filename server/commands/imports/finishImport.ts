import { inTransaction } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import { addProblems } from './addProblems.ts'
import type { ImportFile, ImportRun, NewProblem } from './importRun.ts'
import { countImport, markDone } from './countImport.ts'

/** The job loop tries a job this often. */
const LAST_ATTEMPT = 5

/** Leaves a whole file out, with the reason. */
export async function leaveUnreadable(run: ImportRun, file: ImportFile, message: string): Promise<void> {
  await inTransaction(run.deps.db, run.deps.engine, async (trx) => {
    if (!(await markDone(trx, file))) return
    await countImport(trx, run.batch.id, { files_done: 1, bytes_done: file.row.bytes })
    const problem: NewProblem = { severity: 'error', file: file.row.path, line: null, message }
    await addProblems(trx, run.deps, run.batch.id, [problem])
  })
}

/** Everything is read: tells what was left over, closes the batch, and only then drops the uploads. */
export async function finishImport(run: ImportRun): Promise<void> {
  const { deps, batch } = run
  await inTransaction(deps.db, deps.engine, async (trx) => {
    const now = await trx.selectFrom('import_batch').selectAll().where('id', '=', batch.id).executeTakeFirstOrThrow()
    if (now.status !== 'running') return
    const problems = zoneNote(now.zoneless_times, now.time_zone)
    for (const sound of run.sounds.values()) {
      if (sound.row.is_done === 1 || !(await markDone(trx, sound))) continue
      const message = 'No interaction names this recording: it was not kept.'
      problems.push({ severity: 'note', file: sound.row.path, line: null, message })
    }
    await addProblems(trx, deps, batch.id, problems)
    await trx
      .updateTable('import_batch')
      .set({ status: 'done', finished_at: deps.clock(), files_done: now.files, bytes_done: now.bytes })
      .where('id', '=', batch.id)
      .execute()
    await enqueueJob(trx, deps, { kind: 'runPickRules', payload: { batchId: batch.id } })
  })
  await dropUploads(run)
}

function zoneNote(times: number, timeZone: string): NewProblem[] {
  if (times === 0) return []
  const message = `${times} ${times === 1 ? 'time' : 'times'} had no offset; read as ${timeZone}.`
  return [{ severity: 'note', file: '', line: null, message }]
}

/** After the last attempt the batch says so, instead of running for ever; what is stored stays. */
export async function failImport(deps: Deps, batchId: string): Promise<void> {
  const job = await deps.db
    .selectFrom('job')
    .select('attempts')
    .where('kind', '=', 'readImport')
    .where('payload', '=', JSON.stringify({ batchId }))
    .executeTakeFirst()
  if (!job || job.attempts < LAST_ATTEMPT) return
  await inTransaction(deps.db, deps.engine, async (trx) => {
    await trx
      .updateTable('import_batch')
      .set({ status: 'failed', finished_at: deps.clock() })
      .where('id', '=', batchId)
      .where('status', '=', 'running')
      .execute()
    const message =
      'The import stopped before its end. What is counted here is in; import the same files again for the rest.'
    await addProblems(trx, deps, batchId, [{ severity: 'error', file: '', line: null, message }])
  })
}

/** What became a recording has moved away by now. */
async function dropUploads({ deps, files }: ImportRun): Promise<void> {
  for (const { row } of files) if (row.media_key.startsWith('uploads/')) await deps.media.remove(row.media_key)
}
