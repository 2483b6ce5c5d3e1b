import { getAgreement } from '#contract/agreement.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import type { Routes } from './routes.ts'

export function agreementRoutes(routes: Routes): void {
  routes.on(getAgreement, async ({ db, deps }) => {
    const version = await findPublishedVersion(db)
    const { timeZone } = await calendarOf(db)
    return deps.compute.run('agreementTrend', { seriesId: version?.series_id ?? '', now: deps.clock(), timeZone })
  })
}
