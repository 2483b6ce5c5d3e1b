import type { ControlLimits } from '#contract/control.ts'
import type { Db, Trx } from '#server/db/dialect.ts'

/** The limits that hold of one scope, by series and dimension; '' is the whole organisation. */
export async function findControlLimits(db: Db | Trx, teamId: string): Promise<Map<string, ControlLimits>> {
  const rows = await db
    .selectFrom('control_limit')
    .leftJoin('person', 'person.id', 'control_limit.set_by')
    .selectAll('control_limit')
    .select('person.name')
    .where('team_id', '=', teamId)
    .orderBy('set_at')
    .orderBy('control_limit.id')
    .execute()
  return new Map(
    rows.map((row) => [
      limitsKey(row.series_id, row.dimension),
      {
        centre: row.centre,
        sigma: row.sigma,
        fromWeek: row.from_week,
        toWeek: row.to_week,
        weeks: row.weeks,
        n: row.n,
        setAt: row.set_at,
        setBy: row.name,
        reason: row.reason,
      },
    ]),
  )
}

export const limitsKey = (seriesId: string, dimension: string) => `${seriesId} ${dimension}`
