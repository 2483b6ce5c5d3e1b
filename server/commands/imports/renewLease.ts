import { JobStopped } from '#server/jobs.ts'
import type { ImportRun } from './importRun.ts'

const LEASE_MS = 10 * 60_000

/**
 * Keeps the job of a long import ours, and lets the server answer others in between.
 * @throws JobStopped when the server is being stopped
 */
export async function renewLease({ deps, batch, signal }: ImportRun): Promise<void> {
  if (signal.aborted) throw new JobStopped('The server is being stopped.')
  await deps.db
    .updateTable('job')
    .set({ leased_until: deps.clock() + LEASE_MS })
    .where('kind', '=', 'readImport')
    .where('payload', '=', JSON.stringify({ batchId: batch.id }))
    .execute()
  await new Promise((resolve) => setTimeout(resolve, 0))
}
