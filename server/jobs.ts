import { type JobKind, type JobPayloads } from './commands/enqueueJob.ts'
import type { Db } from './db/dialect.ts'
import type { Row } from './db/schema.ts'
import type { Deps } from './deps.ts'

/** A long worker looks at the signal between its steps, and throws JobStopped once it is aborted. */
export type JobWorker<Kind extends JobKind> = (
  deps: Deps,
  payload: JobPayloads[Kind],
  signal?: AbortSignal,
) => Promise<void>
export type JobWorkers = { [Kind in JobKind]: JobWorker<Kind> }

/** The server is being stopped: the job is whole and goes on at the next start. */
export class JobStopped extends Error {}

const NEVER = new AbortController().signal
const LEASE_MS = 10 * 60_000
const MAX_ATTEMPTS = 5

/** Runs every job that is due, one after another. Returns how many it ran. */
export async function runDueJobs(deps: Deps, workers: Partial<JobWorkers>, signal = NEVER): Promise<number> {
  for (let done = 0; ; done++) {
    const job = signal.aborted ? null : await leaseJob(deps)
    if (!job) return done
    await runJob(deps, workers, job, signal)
  }
}

/** On an embedded database no other process can hold a job: what a crash left leased is free again. */
export async function releaseJobs(db: Db): Promise<void> {
  await db.updateTable('job').set({ leased_until: null }).execute()
}

/** Polls until stopped; several servers may do so at once, a lease is taken by a conditional update. */
export function startJobLoop(
  deps: Deps,
  workers: Partial<JobWorkers>,
  intervalMs = 500,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<unknown> = Promise.resolve()
  const tick = (): void => {
    running = runDueJobs(deps, workers, stopping.signal)
      .catch((error: unknown) => deps.logger.error({ error: String(error) }, 'The job loop failed; it goes on.'))
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(tick, intervalMs)
      })
  }
  tick()
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await running
    },
  }
}

async function leaseJob({ db, clock }: Deps): Promise<Row<'job'> | null> {
  const now = clock()
  const due = await db
    .selectFrom('job')
    .selectAll()
    .where('due_at', '<=', now)
    .where('attempts', '<', MAX_ATTEMPTS)
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!due) return null
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ leased_until: now + LEASE_MS, attempts: due.attempts + 1 })
    .where('id', '=', due.id)
    .where('attempts', '=', due.attempts)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { ...due, attempts: due.attempts + 1 } : leaseJob({ db, clock } as Deps)
}

async function runJob(deps: Deps, workers: Partial<JobWorkers>, job: Row<'job'>, signal: AbortSignal): Promise<void> {
  const worker = workers[job.kind as JobKind] as JobWorker<JobKind> | undefined
  try {
    if (!worker) throw new Error(`This version of Accord has no job “${job.kind}”.`)
    await worker(deps, JSON.parse(job.payload), signal)
    await deps.db.deleteFrom('job').where('id', '=', job.id).execute()
  } catch (error) {
    if (error instanceof JobStopped) return giveBack(deps, job)
    const message = error instanceof Error ? error.message : String(error)
    deps.logger.error({ job: job.kind, attempts: job.attempts, error: message }, 'A job failed.')
    await deps.db
      .updateTable('job')
      .set({ last_error: message, leased_until: null, due_at: deps.clock() + 2 ** job.attempts * 1000 })
      .where('id', '=', job.id)
      .execute()
  }
}

/** Being stopped is no failed attempt. */
async function giveBack({ db }: Deps, { id, attempts }: Row<'job'>): Promise<void> {
  await db
    .updateTable('job')
    .set({ leased_until: null, attempts: attempts - 1 })
    .where('id', '=', id)
    .execute()
}
