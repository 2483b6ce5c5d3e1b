import { enqueueJob, planJob } from '#server/commands/enqueueJob.ts'
import { inTransaction } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'
import type { JobWorker } from '#server/jobs.ts'

const DAY_MS = 86_400_000
/** A request that is repeated later than this is a new one: browsers that were offline are back by then. */
const KEPT_MS = 14 * DAY_MS

/** Forgets the answers kept for repeated requests once nobody will repeat them; comes again every day. */
export const forgetAnswers: JobWorker<'forgetAnswers'> = async (deps) => {
  const { db, engine, clock } = deps
  await inTransaction(db, engine, async (trx) => {
    await trx
      .deleteFrom('idempotency_key')
      .where('created_at', '<', clock() - KEPT_MS)
      .execute()
    await enqueueJob(trx, deps, { kind: 'forgetAnswers', payload: {}, dueAt: clock() + DAY_MS })
  })
}

/** Notes the first one; where one waits already, nothing. */
export function planForgetting(deps: Deps): Promise<void> {
  return inTransaction(deps.db, deps.engine, (trx) =>
    planJob(trx, deps, { kind: 'forgetAnswers', dueAt: deps.clock() + DAY_MS }),
  )
}
