import { enqueueJob, planJob } from '#server/commands/enqueueJob.ts'
import { type Db, inTransaction, type Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { JobWorker } from '#server/jobs.ts'

const DAY_MS = 86_400_000
/** How long an import may stay open before its files go. */
const OPEN_DAYS = 7

/** Removes uploads and recordings no row names; what is younger than a day may still be on its way to one. */
export const sweepMedia: JobWorker<'sweepMedia'> = async (deps) => {
  const { db, engine, media, clock } = deps
  const open = await openImports(db, clock() - OPEN_DAYS * DAY_MS)
  let left = open.size
  const sweep = async (prefix: string, isNamed: (name: string) => Promise<boolean> | boolean): Promise<void> => {
    for (const { key, modifiedAt } of await media.list(prefix)) {
      if (modifiedAt >= clock() - DAY_MS) left++
      else if (!(await isNamed(key.slice(prefix.length)))) await media.remove(key)
    }
  }
  await sweep('uploads/', (name) => open.has(name.split('/')[0] ?? ''))
  await sweep('recordings/', (sha256) => isRecording(db, sha256))
  if (left > 0) await inTransaction(db, engine, (trx) => enqueueSweep(trx, deps))
}

/** Notes a sweep for tomorrow, unless one is noted already. */
export function planSweep(trx: Trx, outside: Outside): Promise<void> {
  return planJob(trx, outside, { kind: 'sweepMedia', dueAt: nextSweep(outside) })
}

function enqueueSweep(trx: Trx, outside: Outside): Promise<void> {
  return enqueueJob(trx, outside, { kind: 'sweepMedia', payload: {}, dueAt: nextSweep(outside) })
}

function nextSweep({ clock }: Outside): number {
  return clock() + DAY_MS + 3_600_000
}

async function openImports(db: Db, since: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('import_batch')
    .select('id')
    .where('status', 'in', ['receiving', 'queued', 'running'])
    .where('created_at', '>', since)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function isRecording(db: Db, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('recording').select('id').where('sha256', '=', sha256).limit(1).executeTakeFirst()
  return row !== undefined
}
