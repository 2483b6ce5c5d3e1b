import { sql } from 'kysely'
import type { ServiceFacts, TeamLine } from '#contract/serviceFacts.ts'
import type { Channel } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { seenInteractions } from '#server/queries/interactionList/interactionScope.ts'
import { type CellFilter, rateOf, selectCells, sumCells, summaryNumbers } from '#server/queries/overviewCells.ts'
import { findSpread } from './spread.ts'

export interface ServiceFilter {
  fromWeek?: string | undefined
  toWeek?: string | undefined
  channel?: Channel[] | undefined
  teamId?: string | undefined
}

/** What stands beside the rate: its weeks, the teams, how much was reviewed, and where differences come from. */
export async function findServiceFacts(
  db: Db,
  caller: PersonCaller,
  now: number,
  { seriesId, ...filter }: ServiceFilter & { seriesId: string | null },
): Promise<ServiceFacts> {
  const coverage = await findCoverage(db, caller, now, filter, seriesId)
  if (seriesId === null) return { weeks: [], teams: [], coverage, spread: null, noSpread: 'notFitted' }
  const cells = { ...filter, seriesId }
  return {
    weeks: await weeklyRates(db, caller, now, cells),
    teams: await teamLines(db, caller, now, cells),
    coverage,
    ...(await findSpread(db, caller, cells)),
  }
}

async function weeklyRates(db: Db, caller: PersonCaller, now: number, cells: CellFilter) {
  const rows = await selectCells(db, caller, now, cells)
    .select('week')
    .select((select) => [
      select.fn.sum<number>('complete_n').as('complete_n'),
      select.fn.sum<number>('complete_k').as('complete_k'),
    ])
    .groupBy('week')
    .orderBy('week')
    .execute()
  return rows.map(({ week, complete_n, complete_k }) => ({ week, completeService: rateOf(complete_k, complete_n) }))
}

async function teamLines(db: Db, caller: PersonCaller, now: number, cells: CellFilter): Promise<TeamLine[]> {
  const rows = await selectCells(db, caller, now, cells).select('team_id').select(sumCells).groupBy('team_id').execute()
  const teams = new Map((await db.selectFrom('team').selectAll().execute()).map((team) => [team.id, team]))
  const lines = rows.map((row) => {
    const { n, dimensions, completeService } = summaryNumbers(row)
    const team = teams.get(row.team_id)
    const line = { team: team ? { id: team.id, name: team.name } : null, n, dimensions, completeService }
    return { key: `${team ? 0 : 1}${team?.name_key ?? ''}`, line }
  })
  // By name, those of no team last: no order of merit.
  return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line)
}

/** Under so many reviews an agent is in no comparison. */
const MIN_COMPARISON = 8

async function findCoverage(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: ServiceFilter,
  seriesId: string | null,
): Promise<ServiceFacts['coverage']> {
  let query = db
    .selectFrom('interaction')
    .leftJoin('score', (join) =>
      join.onRef('score.interaction_id', '=', 'interaction.id').on('score.series_id', '=', seriesId ?? ''),
    )
    .where(seenInteractions({ ...caller, roles: caller.roles.filter((role) => role !== 'reviewer') }, now))
  if (filter.teamId) query = query.where('interaction.team_id', '=', filter.teamId)
  if (filter.channel) query = query.where('interaction.channel', 'in', filter.channel)
  if (filter.fromWeek) query = query.where('interaction.week', '>=', filter.fromWeek)
  if (filter.toWeek) query = query.where('interaction.week', '<=', filter.toWeek)
  const rows = await query
    .select('interaction.agent_id')
    .select((select) => select.fn.countAll<number>().as('interactions'))
    .select((select) => select.fn.count<number>('score.interaction_id').as('reviewed'))
    .select(sql<number>`count(case when score.weight = 1 then 1 end)`.as('even'))
    .groupBy('interaction.agent_id')
    .execute()
  return {
    interactions: rows.reduce((sum, { interactions }) => sum + interactions, 0),
    reviewed: rows.reduce((sum, { reviewed }) => sum + reviewed, 0),
    agents: rows.length,
    agentsBelow: rows.filter(({ even }) => even < MIN_COMPARISON).length,
  }
}
