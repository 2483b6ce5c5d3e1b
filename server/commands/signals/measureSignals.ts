import { inTransaction } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'
import { JobStopped, type JobWorker } from '#server/jobs.ts'
import { inReadableChunks } from './inReadableChunks.ts'
import { measureInteractions } from './measureInteractions.ts'

const PAGE = 500
const LEASE_MS = 10 * 60_000

/** Measures what has not been measured yet: what was there before Accord could, and what became measurable since. */
export const measureSignals: JobWorker<'measureSignals'> = async (deps, _, signal) => {
  await measureAll(deps, { isMissing: true }, async () => {
    if (signal?.aborted) throw new JobStopped('The server is being stopped.')
    await deps.db
      .updateTable('job')
      .set({ leased_until: deps.clock() + LEASE_MS })
      .where('kind', '=', 'measureSignals')
      .where('leased_until', 'is not', null)
      .execute()
  })
}

/** Measures every interaction anew. `changed` counts rows that were not as they should be. */
export async function rebuildSignals(deps: Pick<Deps, 'db' | 'engine'>): Promise<{ signals: number; changed: number }> {
  return measureAll(deps, { isMissing: false })
}

async function measureAll(
  { db, engine }: Pick<Deps, 'db' | 'engine'>,
  { isMissing }: { isMissing: boolean },
  afterChunk?: () => Promise<void>,
): Promise<{ signals: number; changed: number }> {
  const counts = { signals: 0, changed: 0 }
  for (let after = ''; ;) {
    const page = await findAfter(db, after, isMissing)
    for (const chunk of inReadableChunks(page)) {
      const ids = chunk.map(({ id }) => id)
      counts.changed += await inTransaction(db, engine, (trx) => measureInteractions(trx, ids))
      counts.signals += ids.length
      await afterChunk?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    const last = page.at(-1)
    if (!last) return counts
    after = last.id
  }
}

function findAfter(db: Deps['db'], after: string, isMissing: boolean) {
  const page = db.selectFrom('interaction').select(['id', 'turns']).where('id', '>', after).orderBy('id').limit(PAGE)
  if (!isMissing) return page.execute()
  return page
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('interaction_signal')
            .select('interaction_id')
            .whereRef('interaction_signal.interaction_id', '=', 'interaction.id'),
        ),
      ),
    )
    .execute()
}
