import { ApiError } from '#contract/apiError.ts'
import { freezeControlLimits, getControlCharts } from '#contract/control.ts'
import { getCsatRelation, getServiceFacts } from '#contract/serviceFacts.ts'
import { freezeLimits } from '#server/commands/freezeLimits.ts'
import { controlScope } from '#server/policies/controlCharts.ts'
import { findControlCharts } from '#server/queries/control/controlCharts.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { findServiceFacts } from '#server/queries/service/serviceFacts.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function controlRoutes(routes: Routes): void {
  routes.on(getControlCharts, ({ query, caller, db, deps }) =>
    findControlCharts(db, asPerson(caller), deps.clock(), query),
  )

  routes.on(freezeControlLimits, ({ body, caller, deps, write }) => {
    const person = asPerson(caller)
    const teamId = controlScope(person, body.teamId)
    if (teamId === null) throw new ApiError('not_found', 'There is no such team, or it is not yours.')
    return write(async (trx) => {
      await freezeLimits(trx, deps, { ...body, teamId, personId: person.id })
      return {}
    })
  })

  routes.on(getServiceFacts, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    return findServiceFacts(db, asPerson(caller), deps.clock(), { ...query, seriesId: version?.series_id ?? null })
  })

  routes.on(getCsatRelation, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    const filter = { ...query, seriesId: version?.series_id ?? '' }
    return deps.compute.run('relateCsat', { caller: asPerson(caller), now: deps.clock(), filter })
  })
}
