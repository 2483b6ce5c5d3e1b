import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import type { MeanWithInterval, RateWithInterval } from '#contract/shapes.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { meanCIFromSums } from '#domain/statistics/meanCIFromSums.ts'
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Database } from '#server/db/schema.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'

/** DATA.md: no interval under n = 5, no rate under n = 10. */
export const MIN_INTERVAL = 5
const MIN_RATE = 10

export interface CellFilter {
  seriesId: string
  fromWeek?: string | undefined
  toWeek?: string | undefined
  channel?: Channel[] | undefined
  teamId?: string | undefined
  agentId?: string | undefined
}

const SUMS = [
  'n', 'f_n', 'f_sum', 'f_sq', 'r_n', 'r_sum', 'r_sq', 'o_n', 'o_sum', 'o_sq', 'b_n', 'b_sum', 'b_sq',
  'complete_n', 'complete_k', 'critical_n', 'critical_k', 'short_f', 'short_r', 'short_o', 'short_several',
] as const // prettier-ignore
export type CellSums = Record<(typeof SUMS)[number], number>

export const NO_CELLS: CellSums = {
  n: 0, f_n: 0, f_sum: 0, f_sq: 0, r_n: 0, r_sum: 0, r_sq: 0, o_n: 0, o_sum: 0, o_sq: 0, b_n: 0, b_sum: 0, b_sq: 0,
  complete_n: 0, complete_k: 0, critical_n: 0, critical_k: 0, short_f: 0, short_r: 0, short_o: 0, short_several: 0,
} // prettier-ignore

/**
 * Cells, and their agents, within a filter and within what the caller may see. Agent by agent, since that is how cells lie:
 * a period is then read as one short range of each agent, and the rest of the years is not touched.
 */
export function selectCells(db: Db, caller: PersonCaller, now: number, filter: CellFilter) {
  const cells = db.selectFrom('agent').crossJoin('agent_week').whereRef('agent_week.agent_id', '=', 'agent.id')
  return narrowCells(cells, caller, now, filter)
}

/** Leaves what a filter and the caller's rights leave of cells, or of what has their columns. */
export function narrowCells(
  cells: SelectQueryBuilder<Database, 'agent' | 'agent_week', object>,
  caller: PersonCaller,
  now: number,
  filter: CellFilter,
) {
  let query = cells.where('series_id', '=', filter.seriesId).where((where) => withinOwnTeams(where, caller, now))
  if (filter.agentId) query = query.where('agent.id', '=', filter.agentId)
  if (filter.teamId) query = query.where('team_id', '=', filter.teamId)
  if (filter.channel) query = query.where('channel', 'in', filter.channel)
  if (filter.fromWeek) query = query.where('week', '>=', filter.fromWeek)
  if (filter.toWeek) query = query.where('week', '<=', filter.toWeek)
  return query
}

export type Cells = ExpressionBuilder<Database, 'agent' | 'agent_week'>

/** Sums of the cells per group, exact integers. */
export function sumCells(where: Cells) {
  return SUMS.map((name) => where.fn.sum<number>(name).as(name))
}

/** Leadership sees all; a manager current members' whole history and former members' time in the team; an agent themself. */
export function withinOwnTeams(where: Cells, caller: PersonCaller, now: number) {
  if (hasRole(caller, 'leadership')) return where.and([])
  const self =
    hasRole(caller, 'agent') && caller.agentId !== null ? [where('agent_week.agent_id', '=', caller.agentId)] : []
  if (!hasRole(caller, 'manager') || caller.teamIds.length === 0) return where.or(self)
  const members = where
    .selectFrom('membership')
    .select('membership.agent_id')
    .where('membership.team_id', 'in', caller.teamIds)
    .where('membership.valid_from', '<=', now)
    .where((inner) => inner.or([inner('membership.valid_to', 'is', null), inner('membership.valid_to', '>', now)]))
  return where.or([
    ...self,
    where('agent_week.team_id', 'in', caller.teamIds),
    where('agent_week.agent_id', 'in', members),
  ])
}

/** Said of both, since PostgreSQL carries one value over a join but no list, and would read everybody's cells. */
export function ofAgents(where: Cells, agentIds: readonly string[]) {
  const ids = ['', ...agentIds]
  return where.and([where('agent.id', 'in', ids), where('agent_week.agent_id', 'in', ids)])
}

export function meanOf(n: number, sum: number, sumOfSquares: number): MeanWithInterval {
  const { mean, low, high, isDegenerate } = meanCIFromSums(n, sum, sumOfSquares)
  const hasInterval = n >= MIN_INTERVAL && !isDegenerate
  return { n, mean, low: hasInterval ? low : null, high: hasInterval ? high : null, isDegenerate }
}

export function rateOf(k: number, n: number): RateWithInterval {
  if (n < MIN_RATE) return { n, k, rate: null, low: null, high: null }
  const interval = wilsonInterval(k, n)
  return { n, k, rate: k / n, low: interval?.low ?? null, high: interval?.high ?? null }
}

/** The sums of several groups together. */
export function addSums(rows: readonly CellSums[]): CellSums {
  const total = { ...NO_CELLS }
  for (const row of rows) for (const name of SUMS) total[name] += row[name]
  return total
}

/** What every summary shows of its sums. */
export function summaryNumbers(sums: CellSums) {
  return {
    n: sums.n,
    dimensions: {
      friendliness: meanOf(sums.f_n, sums.f_sum, sums.f_sq),
      responsiveness: meanOf(sums.r_n, sums.r_sum, sums.r_sq),
      outcome: meanOf(sums.o_n, sums.o_sum, sums.o_sq),
    },
    balanced: meanOf(sums.b_n, sums.b_sum, sums.b_sq),
    completeService: rateOf(sums.complete_k, sums.complete_n),
    criticalFailure: rateOf(sums.critical_k, sums.critical_n),
  }
}
