import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** Changes within so long are fitted together. */
const TOGETHER_MS = 120_000
/** A change made in the last moment may be stored a little later. */
const SLACK_MS = 5000

/** Notes that scores changed: the models are fitted once for all changes of the same two minutes. */
export async function requestFit(trx: Trx, { clock }: Pick<Outside, 'clock'>): Promise<void> {
  const now = clock()
  const until = (Math.floor(now / TOGETHER_MS) + 1) * TOGETHER_MS
  await trx
    .insertInto('job')
    .values({
      id: `fitModels ${until}`,
      kind: 'fitModels',
      due_at: until + SLACK_MS,
      payload: '{}',
      leased_until: null,
      attempts: 0,
      last_error: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
