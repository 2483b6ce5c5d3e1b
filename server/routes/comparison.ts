import { ApiError } from '#contract/apiError.ts'
import {
  getAdjustment,
  getComparedWeeks,
  getComparison,
  getComparisonChoices,
  getSideBySide,
} from '#contract/comparison.ts'
import { findAdjustment, withRanks } from '#server/queries/comparison/adjustment.ts'
import { findComparedWeeks } from '#server/queries/comparison/comparedWeeks.ts'
import { findComparison } from '#server/queries/comparison/comparison.ts'
import { findComparisonChoices } from '#server/queries/comparison/comparisonChoices.ts'
import { findComparedVersion } from '#server/queries/comparison/comparedVersion.ts'
import { findSideBySide } from '#server/queries/comparison/sideBySide.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

const NO_VERSION = 'There is no such version of the definition.'

export function comparisonRoutes(routes: Routes): void {
  routes.on(getComparison, async ({ query, caller, db, deps }) => {
    const version = await findComparedVersion(db, query)
    if (version) {
      const { series_id, content } = version
      const input = { caller: asPerson(caller), now: deps.clock(), filter: query, version: { series_id, content } }
      return query.versionId === undefined ? findComparison(db, input) : deps.compute.run('compareScores', input)
    }
    if (query.versionId ?? query.seriesId) throw new ApiError('not_found', NO_VERSION)
    return { n: 0, targets: null, rows: [] }
  })

  routes.on(getComparisonChoices, ({ caller, db, deps }) => findComparisonChoices(db, asPerson(caller), deps.clock()))

  routes.on(getAdjustment, async ({ query, caller, db, deps }) => {
    const version = await findComparedVersion(db, query)
    if (!version && query.seriesId) throw new ApiError('not_found', NO_VERSION)
    const found = await findAdjustment(db, asPerson(caller), deps.clock(), {
      ...query,
      seriesId: version?.series_id ?? '',
    })
    return query.ranks ? withRanks(found, deps.compute) : found
  })

  routes.on(getSideBySide, async ({ query, caller, db, deps }) => {
    const version = await findComparedVersion(db, query)
    if (!version) throw new ApiError('not_found', NO_VERSION)
    return findSideBySide(db, asPerson(caller), deps.clock(), { ...query, seriesId: version.series_id })
  })

  routes.on(getComparedWeeks, async ({ query, caller, db, deps }) => {
    const version = await findComparedVersion(db, query)
    if (version) {
      const filter = { ...query, seriesId: version.series_id }
      const input = { caller: asPerson(caller), now: deps.clock(), filter }
      return query.versionId === undefined ? findComparedWeeks(db, input) : deps.compute.run('compareWeeks', input)
    }
    if (query.versionId ?? query.seriesId) throw new ApiError('not_found', NO_VERSION)
    return { factors: [], agents: [] }
  })
}
