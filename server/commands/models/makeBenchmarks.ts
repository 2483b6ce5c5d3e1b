import { dayOf } from '#domain/calendar/dayOf.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import { quarterOf } from '#domain/calendar/quarterOf.ts'
import { toHundredths } from '#domain/scoring/toHundredths.ts'
import { inTransaction } from '#server/db/dialect.ts'
import type { Deps } from '#server/deps.ts'

/**
 * Sets the bars of the last whole quarter: the model's mean, by series and part. One that is set stands, whatever is
 * reviewed later, so that the bar does not move with the scores; one that can't be modelled yet is tried again.
 */
export async function makeBenchmarks({ db, engine, compute, clock }: Deps, timeZone: string): Promise<void> {
  const now = clock()
  const today = dayOf(now, timeZone)
  const [quarter, end] = [quarterOf(today, -1), quarterOf(today)]
  const made = await db.selectFrom('benchmark').selectAll().where('quarter', '=', quarter).execute()
  const standing = new Set(made.map(({ series_id, part }) => `${series_id} ${part}`))
  const [fromAt, toAt] = [quarter, end].map((day) => instantOf(Date.parse(`${day}T00:00:00Z`), timeZone))
  if (fromAt === undefined || toAt === undefined) return
  const { fits } = await compute.run('fitModels', { fromAt, toAt, byChannel: false, known: {} })
  const rows = fits.flatMap(({ seriesId, part, n, summary }) => {
    const mean = toHundredths(summary.model?.mean ?? null)
    if (mean === null || standing.has(`${seriesId} ${part}`)) return []
    return [{ series_id: seriesId, part, quarter, n, mean, made_at: now }]
  })
  if (rows.length === 0) return
  await inTransaction(db, engine, (trx) =>
    trx
      .insertInto('benchmark')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['series_id', 'part', 'quarter']).doNothing())
      .execute(),
  )
}
