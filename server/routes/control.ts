import { getControlCharts } from '#contract/control.ts'
import { getCsatRelation, getServiceFacts } from '#contract/serviceFacts.ts'
import { findControlCharts } from '#server/queries/control/controlCharts.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { findCsatRelation } from '#server/queries/service/csatRelation.ts'
import { findServiceFacts } from '#server/queries/service/serviceFacts.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function controlRoutes(routes: Routes): void {
  routes.on(getControlCharts, ({ query, caller, db, deps }) =>
    findControlCharts(db, asPerson(caller), deps.clock(), query),
  )

  routes.on(getServiceFacts, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    return findServiceFacts(db, asPerson(caller), deps.clock(), { ...query, seriesId: version?.series_id ?? null })
  })

  routes.on(getCsatRelation, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    return findCsatRelation(deps, asPerson(caller), { ...query, seriesId: version?.series_id ?? '' })
  })
}
