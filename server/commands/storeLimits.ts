import type { Dimension } from '#domain/definition/definition.ts'
import type { FrozenBaseline } from '#domain/statistics/control/frozenBaseline.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Outside } from '#server/deps.ts'

interface NewLimits {
  seriesId: string
  teamId: string
  dimension: Dimension
  baseline: FrozenBaseline
  personId: string | null
  reason: string
}

/** Writes limits beside those before, and says in the audit who set them and why. */
export async function storeLimits(trx: Trx, { clock, ids }: Outside, limits: NewLimits): Promise<void> {
  const { seriesId, teamId, dimension, baseline, personId, reason } = limits
  const { centre, sigma, fromWeek, toWeek, weeks, n } = baseline
  const [id, now] = [ids(), clock()]
  const scope = { id, series_id: seriesId, team_id: teamId, dimension, set_at: now, set_by: personId, reason }
  await insertRows(trx, 'control_limit', [{ ...scope, centre, sigma, from_week: fromWeek, to_week: toWeek, weeks, n }])
  const detail = JSON.stringify({ seriesId, teamId, dimension, centre, sigma, fromWeek, toWeek, reason })
  await insertRows(trx, 'audit_event', [
    { id: ids(), at: now, person_id: personId, kind: 'controlLimits', subject: id, detail },
  ])
}
