import { inTransaction } from '#server/db/dialect.ts'
import type { JobWorker } from '#server/jobs.ts'
import { enqueueJob } from './enqueueJob.ts'
import { freezeMissingLimits } from './freezeMissingLimits.ts'

const DAY_MS = 86_400_000

/** Freezes the control limits that became possible since yesterday, and comes again tomorrow. */
export const freezeLimits: JobWorker<'freezeLimits'> = async (deps) => {
  const { db, engine, clock } = deps
  await inTransaction(db, engine, async (trx) => {
    await freezeMissingLimits(trx, deps)
    // Run twice, it still waits once.
    const waiting = trx.selectFrom('job').select('id').where('kind', '=', 'freezeLimits').where('due_at', '>', clock())
    if (await waiting.limit(1).executeTakeFirst()) return
    await enqueueJob(trx, deps, { kind: 'freezeLimits', payload: {}, dueAt: clock() + DAY_MS })
  })
}
