import { ApiError } from '#contract/apiError.ts'
import { getHealth, rebuild } from '#contract/system.ts'
import { rebuildScores } from '#server/commands/rebuildScores.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
import { rebuildSignals } from '#server/commands/signals/measureSignals.ts'
import { isAlive } from '#server/db/dialect.ts'
import type { Routes } from './routes.ts'

export function systemRoutes(routes: Routes): void {
  routes.on(getHealth, async ({ db, deps }) => {
    if (!(await isAlive(db))) throw new ApiError('unavailable', 'The database does not answer.')
    return { status: 'ok' as const, database: deps.engine, version: deps.version }
  })

  routes.on(rebuild, async ({ write, deps }) => {
    const scores = await write(async (trx) => {
      await requestFit(trx, deps)
      return rebuildScores(trx)
    })
    const { signals, changed } = await rebuildSignals(deps)
    return { ...scores, signals, changed: scores.changed + changed }
  })
}
