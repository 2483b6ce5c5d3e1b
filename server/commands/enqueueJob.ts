import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Outside } from '#server/deps.ts'

/** What each kind of job is given. Every one is idempotent: it may run twice. */
export interface JobPayloads {
  readImport: { batchId: string }
  publishReview: { reviewId: string }
  sweepMedia: Record<string, never>
  forgetAnswers: Record<string, never>
  measureSignals: Record<string, never>
  runPickRules: { batchId: string | null }
  fitModels: Record<string, never>
  refitNightly: Record<string, never>
  openRecurring: { recurrenceId: string; dueAt: number }
}
export type JobKind = keyof JobPayloads

/** Notes work for later, in the same transaction as what it follows from. */
export async function enqueueJob<Kind extends JobKind>(
  trx: Trx,
  { clock, ids }: Outside,
  job: { kind: Kind; payload: JobPayloads[Kind]; dueAt?: number },
): Promise<void> {
  const now = clock()
  const row = {
    id: ids(),
    kind: job.kind,
    due_at: job.dueAt ?? now,
    payload: JSON.stringify(job.payload),
    leased_until: null,
    attempts: 0,
    last_error: null,
    created_at: now,
  }
  await insertRows(trx, 'job', [row])
}

/** Notes a job that comes again and again, unless one of its kind waits already. */
export async function planJob(
  trx: Trx,
  outside: Outside,
  { kind, dueAt }: { kind: 'sweepMedia' | 'forgetAnswers' | 'refitNightly'; dueAt: number },
): Promise<void> {
  const planned = await trx.selectFrom('job').select('id').where('kind', '=', kind).limit(1).executeTakeFirst()
  if (!planned) await enqueueJob(trx, outside, { kind, payload: {}, dueAt })
}
