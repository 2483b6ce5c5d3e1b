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
  const letter = LETTER[dimension]
  return controlWeeks(
    rows.map((row) => ({ week: row.week, n: row[`${letter}_n`], sum: row[`${letter}_sum`], sq: row[`${letter}_sq`] })),
  )
}

/** The same of any sums, one row a week, in their order. */
export function controlWeeks(rows: readonly { week: string; n: number; sum: number; sq: number }[]): ControlWeek[] {
  const [first, last] = [rows[0]?.week, rows.at(-1)?.week]
  if (first === undefined || last === undefined) return []
  const byWeek = new Map(rows.map((row) => [row.week, row]))
  const weeks: ControlWeek[] = []
  for (let week = first; week <= last; week = addWeeks(week, 1)) {
    const { n, sum, sq } = byWeek.get(week) ?? { n: 0, sum: 0, sq: 0 }
    const { mean, sd } = meanCIFromSums(n, sum, sq)
    weeks.push({ week, n, mean, sd })
  }
  return weeks
}
