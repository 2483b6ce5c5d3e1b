import { DIMENSIONS } from '#domain/definition/definition.ts'
import { BASELINE_WEEKS, frozenBaseline } from '#domain/statistics/control/frozenBaseline.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { findControlLimits, limitsKey } from '#server/queries/control/controlLimits.ts'
import { settledWeek } from '#server/queries/control/settledWeek.ts'
import { toControlWeeks, weeklySums } from '#server/queries/control/weeklySums.ts'
import { storeLimits } from './storeLimits.ts'

/**
 * Freezes the control limits of the organisation, each team, series and dimension that has none yet, from its first
 * twenty settled weeks. What is frozen is never touched again.
 * @returns how many were set
 */
export async function freezeMissingLimits(trx: Trx, outside: Outside): Promise<number> {
  const organisation = await trx.selectFrom('organisation').select('id').executeTakeFirst()
  if (!organisation) return 0
  const lastWeek = settledWeek(await calendarOf(trx), outside.clock())
  const teams = await trx.selectFrom('team').select('id').execute()
  let count = 0
  for (const teamId of ['', ...teams.map(({ id }) => id)]) count += await freezeScope(trx, outside, teamId, lastWeek)
  return count
}

async function freezeScope(trx: Trx, outside: Outside, teamId: string, lastWeek: string): Promise<number> {
  const known = await findControlLimits(trx, teamId)
  const bySeries = await weeklySums(trx, { teamId })
  let count = 0
  for (const [seriesId, rows] of bySeries) {
    for (const dimension of DIMENSIONS) {
      if (known.has(limitsKey(seriesId, dimension))) continue
      const weeks = toControlWeeks(rows, dimension).filter(({ week }) => week <= lastWeek)
      const baseline = frozenBaseline(weeks, BASELINE_WEEKS)
      if (!baseline) continue
      const reason = `The first ${BASELINE_WEEKS} weeks with reviews were there.`
      await storeLimits(trx, outside, { seriesId, teamId, dimension, baseline, personId: null, reason })
      count++
    }
  }
  return count
}
