import { addDays } from '#domain/calendar/addDays.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import { enqueueJob, planJob } from '#server/commands/enqueueJob.ts'
import { freezeMissingLimits } from '#server/commands/freezeMissingLimits.ts'
import { type Db, inTransaction } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'
import type { JobWorker } from '#server/jobs.ts'
import { refitModels } from './fitModels.ts'
import { makeBenchmarks } from './makeBenchmarks.ts'
import { profileReviewers } from './profileReviewers.ts'

const NIGHT_HOUR_MS = 3 * 3_600_000

/** Freezes the control limits that became possible, fits the models anew, since old reviews leave their window, and sets
 * the bars of a quarter that has ended. */
export const refitNightly: JobWorker<'refitNightly'> = async (deps) => {
  const timeZone = await zoneOf(deps.db)
  // First, so that a night that fails is not the last one.
  await planNext(deps, timeZone)
  if (!(await hasScores(deps.db))) return
  await inTransaction(deps.db, deps.engine, (trx) => freezeMissingLimits(trx, deps))
  await refitModels(deps)
  await profileReviewers(deps)
  await makeBenchmarks(deps, timeZone)
}

/** Once, however often this night is tried. */
async function planNext(deps: Deps, timeZone: string): Promise<void> {
  const tomorrow = addDays(dayOf(deps.clock(), timeZone), 1)
  const dueAt = instantOf(Date.parse(`${tomorrow}T00:00:00Z`) + NIGHT_HOUR_MS, timeZone)
  await inTransaction(deps.db, deps.engine, async (trx) => {
    const later = trx
      .selectFrom('job')
      .select('id')
      .where('kind', '=', 'refitNightly')
      .where('due_at', '>', deps.clock())
    if (await later.limit(1).executeTakeFirst()) return
    await enqueueJob(trx, deps, { kind: 'refitNightly', payload: {}, dueAt })
  })
}

/** Notes the first one for now; where one waits already, nothing. */
export function planNights(deps: Deps): Promise<void> {
  return inTransaction(deps.db, deps.engine, (trx) => planJob(trx, deps, { kind: 'refitNightly', dueAt: deps.clock() }))
}

async function zoneOf(db: Db): Promise<string> {
  const organisation = await db.selectFrom('organisation').select('time_zone').executeTakeFirst()
  return organisation?.time_zone ?? 'UTC'
}

async function hasScores(db: Db): Promise<boolean> {
  return (await db.selectFrom('score').select('interaction_id').limit(1).executeTakeFirst()) !== undefined
}
