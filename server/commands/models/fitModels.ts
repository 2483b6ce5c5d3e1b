import { type Db, inTransaction, type Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import type { JobWorker } from '#server/jobs.ts'
import { type Fit, fitKey, type Fits } from '#server/tasks/fitModels.ts'
import type { FitWindow } from '#server/tasks/modelCells.ts'
import { profileReviewers } from './profileReviewers.ts'
import { trailingWindow } from './trailingWindow.ts'

/** Brings the models up to date with the scores; where nothing changed, nothing is fitted. */
export const fitModels: JobWorker<'fitModels'> = async (deps) => {
  await refitModels(deps)
  await profileReviewers(deps)
}

export async function refitModels({ db, engine, compute, clock }: Deps): Promise<void> {
  const now = clock()
  const window = trailingWindow(now)
  const found = await compute.run('fitModels', { ...window, byChannel: true, known: await knownVersions(db) })
  await inTransaction(db, engine, (trx) => storeFits(trx, found, window, now))
}

async function knownVersions(db: Db): Promise<Record<string, string>> {
  const rows = await db.selectFrom('model_fit').select(['series_id', 'part', 'channel', 'data_version']).execute()
  return Object.fromEntries(rows.map((row) => [keyOf(row), row.data_version]))
}

/** A series or channel without scores in the window has no model any more. */
async function storeFits(trx: Trx, { fits, standing }: Fits, window: FitWindow, now: number): Promise<void> {
  const kept = new Set(standing)
  const stored = await trx.selectFrom('model_fit').select(['series_id', 'part', 'channel']).execute()
  for (const { series_id, part, channel } of stored.filter((row) => !kept.has(keyOf(row)))) {
    await trx
      .deleteFrom('model_fit')
      .where('series_id', '=', series_id)
      .where('part', '=', part)
      .where('channel', '=', channel)
      .execute()
  }
  for (const fit of fits) await insertRows(trx, 'model_fit', [rowOf(fit, window, now)])
}

function keyOf({ series_id, part, channel }: Pick<NewRow<'model_fit'>, 'series_id' | 'part' | 'channel'>): string {
  return fitKey({ seriesId: series_id, part: part as Fit['part'], channel })
}

function rowOf(fit: Fit, { fromAt, toAt }: FitWindow, now: number): NewRow<'model_fit'> {
  return {
    series_id: fit.seriesId,
    part: fit.part,
    channel: fit.channel,
    from_at: fromAt,
    to_at: toAt,
    fitted_at: now,
    data_version: fit.dataVersion,
    n: fit.n,
    summary: JSON.stringify(fit.summary),
    agents: JSON.stringify(fit.agents),
    reviewers: JSON.stringify(fit.reviewers),
  }
}
