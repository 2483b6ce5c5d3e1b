import { ApiError } from '#contract/apiError.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { BASELINE_WEEKS, freezableFrom, frozenBaseline } from '#domain/statistics/control/frozenBaseline.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { findControlLimits, limitsKey } from '#server/queries/control/controlLimits.ts'
import { settledWeek } from '#server/queries/control/settledWeek.ts'
import { toControlWeeks, weeklySums } from '#server/queries/control/weeklySums.ts'
import { storeLimits } from './storeLimits.ts'

interface WantedLimits {
  personId: string
  seriesId: string
  /** '' for the whole organisation. */
  teamId: string
  fromWeek: string
  reason: string
  /** The limits that were seen to hold. */
  following: readonly { dimension: Dimension; limitsId: string }[]
}

/**
 * Freezes newer limits from the first twenty settled weeks of a week on. They hold from the week after
 * this one; those before stay, and stay for the weeks of their time.
 * @throws ApiError `stale` when others were set meanwhile, `invalid` when there are too few weeks from there on
 */
export async function freezeLimits(trx: Trx, outside: Outside, wanted: WantedLimits): Promise<void> {
  const { personId, seriesId, teamId, fromWeek, reason, following } = wanted
  const lastWeek = settledWeek(await calendarOf(trx), outside.clock())
  const known = await findControlLimits(trx, teamId)
  const rows = (await weeklySums(trx, { teamId })).get(seriesId) ?? []
  const seen = new Set<Dimension>()
  for (const { dimension, limitsId } of following) {
    const holding = known.get(limitsKey(seriesId, dimension))?.at(-1)
    if (holding === undefined || holding.id !== limitsId || seen.has(dimension)) {
      throw new ApiError('stale', 'Other limits were set meanwhile; look at the chart again before you set newer ones.')
    }
    seen.add(dimension)
    const weeks = toControlWeeks(rows, dimension).filter(({ week }) => week <= lastWeek)
    const canStart = freezableFrom(weeks, holding.fromWeek).includes(fromWeek)
    const baseline = canStart
      ? frozenBaseline(
          weeks.filter(({ week }) => week >= fromWeek),
          BASELINE_WEEKS,
        )
      : null
    if (baseline === null) throw tooFew()
    await storeLimits(trx, outside, { seriesId, teamId, dimension, baseline, personId, reason })
  }
}

function tooFew(): ApiError {
  const words = `Limits need ${BASELINE_WEEKS} weeks from there on, each with two reviews or more and over for a week, and begin with another week than those they follow.`
  return new ApiError('invalid', words, { fields: { fromWeek: words } })
}
