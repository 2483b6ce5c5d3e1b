import { addWeeks } from '#domain/calendar/addWeeks.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import { meanCIFromSums } from '#domain/statistics/meanCIFromSums.ts'
import type { ControlWeek } from '#domain/statistics/control/controlChart.ts'
import type { Db, Trx } from '#server/db/dialect.ts'

const SUMS = ['f_n', 'f_sum', 'f_sq', 'r_n', 'r_sum', 'r_sq', 'o_n', 'o_sum', 'o_sq'] as const
export type WeekSums = Record<(typeof SUMS)[number], number> & { week: string }

/** Sums by week of everyone, or of what was done in one team, by series; weeks nobody reviewed are left out. */
export async function weeklySums(
  db: Db | Trx,
  { teamId, channel }: { teamId?: string | undefined; channel?: readonly Channel[] | undefined },
): Promise<Map<string, WeekSums[]>> {
  let query = db.selectFrom('agent_week')
  if (teamId) query = query.where('team_id', '=', teamId)
  if (channel) query = query.where('channel', 'in', channel)
  const rows = await query
    .select(['series_id', 'week'])
    .select((select) => SUMS.map((name) => select.fn.sum<number>(name).as(name)))
    .groupBy(['series_id', 'week'])
    .orderBy('week')
    .execute()
  return Map.groupBy(rows, (row) => row.series_id)
}

const LETTER = { friendliness: 'f', responsiveness: 'r', outcome: 'o' } as const

/** The weeks of one dimension in points, from the first with a review to the last; those between are there with n = 0. */
export function toControlWeeks(rows: readonly WeekSums[], dimension: Dimension): ControlWeek[] {
  const [first, last] = [rows[0]?.week, rows.at(-1)?.week]
  if (first === undefined || last === undefined) return []
  const letter = LETTER[dimension]
  const byWeek = new Map(rows.map((row) => [row.week, row]))
  const weeks: ControlWeek[] = []
  for (let week = first; week <= last; week = addWeeks(week, 1)) {
    const row = byWeek.get(week)
    const sums = row ? meanCIFromSums(row[`${letter}_n`], row[`${letter}_sum`], row[`${letter}_sq`]) : NOTHING
    weeks.push({ week, n: sums.n, mean: sums.mean, sd: sums.sd })
  }
  return weeks
}

const NOTHING = { n: 0, mean: null, sd: null }
